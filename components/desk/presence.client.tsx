'use client'
import { useEffect } from 'react'

const BEAT_MS = 20_000

interface Props {
  /** What says which entry is open. */
  place: { kind: string; slug: string; locale: string }
  names: string[]
  words: string
}

/**
 * Who else has this entry open: as of the load, and with scripts kept up to date. Only somebody coming or going is
 * announced; the minutes change silently.
 */
export function Presence({ place, names, words }: Props) {
  const { kind, slug, locale } = place
  const first = names.join('\n')
  useEffect(() => {
    let known = first
    const beat = async () => {
      const body = new URLSearchParams({ kind, slug, locale })
      const answer = await fetch('/api/desk/presence', { method: 'POST', body }).catch(() => null)
      if (!answer?.ok) return
      const found = (await answer.json()) as { names: string[]; words: string }
      show('presence', found.words)
      if (found.names.join('\n') !== known) show('presence-change', found.words)
      known = found.names.join('\n')
    }
    const timer = setInterval(() => void beat(), BEAT_MS)
    return () => clearInterval(timer)
  }, [kind, slug, locale, first])
  return (
    <>
      <p id="presence" className="desk-quiet desk-presence">
        {words}
      </p>
      <p id="presence-change" role="status" className="sr-only" />
    </>
  )
}

function show(id: string, words: string) {
  const place = document.getElementById(id)
  if (place && place.textContent !== words) place.textContent = words
}
