import { partsOf } from '@/lib/core/partial-date'

/** Which view of an entry an address asks for: today's, a pinned version, or a day in the world. */
export interface ReadView {
  version?: number
  /** `YYYY-MM-DD`. */
  asOf?: string
}

/** The `v` of an address; null when it is no version number. */
export function readVersion(text: string): ReadView | null {
  return /^[1-9]\d{0,5}$/.test(text) ? { version: Number(text) } : null
}

/** The `asOf` of an address; null when it is no day of the calendar. */
export function readDay(text: string): ReadView | null {
  return text.length === 10 && partsOf(text) !== null ? { asOf: text } : null
}
