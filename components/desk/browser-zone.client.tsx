'use client'
import { useEffect } from 'react'

/** Puts the zone of this browser into an input that still says the site's. */
export function BrowserZone({ inputId }: { inputId: string }) {
  useEffect(() => {
    const input = document.getElementById(inputId)
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
    if (input instanceof HTMLInputElement && input.value === input.defaultValue && zone) input.value = zone
  }, [inputId])
  return null
}
