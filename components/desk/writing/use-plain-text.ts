import { useCallback, useSyncExternalStore } from 'react'

const KEY = 'desk-plain-text'
const listeners = new Set<() => void>()

/** Whether prose is written as plain text, and how to change that; remembered in this browser. */
export function usePlainText(): [isPlain: boolean, set: (isPlain: boolean) => void] {
  const isPlain = useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => read() === '1',
    () => false,
  )
  const set = useCallback((plain: boolean) => {
    // A browser that keeps nothing still switches, for this page.
    chosen = plain ? '1' : '0'
    try {
      localStorage.setItem(KEY, chosen)
    } catch {
      // Storage is refused: the choice lasts as long as the page.
    }
    listeners.forEach((listen) => listen())
  }, [])
  return [isPlain, set]
}

let chosen: string | null = null

function read(): string | null {
  if (chosen !== null) return chosen
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
