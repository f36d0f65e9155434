'use client'
import { useEffect, useRef } from 'react'

/** After so long a screen reader has begun to listen to the new page, and has told where the focus is. */
const LISTENS_MS = 600

/** Tells politely what became of a row: the focus is on what is left, which does not say that something moved or went. */
export function RowTold({ sentence }: { sentence: string }) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (sentence === '') return
    const timer = setTimeout(() => {
      if (status.current) status.current.textContent = sentence
    }, LISTENS_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return <p ref={status} role="status" className="sr-only" />
}
