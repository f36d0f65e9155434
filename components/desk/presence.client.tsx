'use client'
import { useEffect, useRef } from 'react'

const BEAT_MS = 20_000
const ADDRESS = '/api/desk/presence'

interface Props {
  /** What says which entry is open. */
  place: { kind: string; slug: string; locale: string }
  names: string[]
  words: string
  /** Said when the last of the others has gone. */
  alone: string
  /** The sign of life that the page itself was. */
  at: string
}

/**
 * Who else has this entry open: as of the load, and with scripts kept up to date. Only somebody coming or going is
 * announced; the minutes change silently. A page that is closed says so.
 */
export function Presence({ place, names, words, alone, at }: Props) {
  const { kind, slug, locale } = place
  const first = names.join('\n')
  const last = useRef(at)
  useEffect(() => {
    const stop = new AbortController()
    let known = first
    const beat = async () => {
      const body = new URLSearchParams({ kind, slug, locale })
      const answer = await fetch(ADDRESS, { method: 'POST', body }).catch(() => null)
      if (!answer?.ok) return
      const found = (await answer.json()) as { names: string[]; words: string; at: string }
      last.current = found.at
      show('presence', found.words)
      if (found.names.join('\n') !== known) show('presence-change', found.words || alone)
      known = found.names.join('\n')
    }
    const timer = setInterval(() => void beat(), BEAT_MS)
    const leave = () =>
      navigator.sendBeacon(ADDRESS, new URLSearchParams({ kind, slug, locale, left: last.current }))
    window.addEventListener('pagehide', leave, { signal: stop.signal })
    window.addEventListener('pageshow', (event) => event.persisted && void beat(), { signal: stop.signal })
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [kind, slug, locale, first, alone])
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
