import { createHash } from 'node:crypto'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Every address is looked at once in this time. */
export const PERIOD_MS = 7 * DAY
/** No host is visited twice within this time, by whichever server. */
export const HOST_GAP_MS = 20_000
/** How long a server has for one look before another may take it up. */
export const LEASE_MS = 10 * 60_000
/** Failures in a row after which an address counts as gone. */
export const FAILURES_TO_GONE = 3
/** The longest that an address is left alone. */
export const SELDOM_MS = 30 * DAY

/** A moment within `span` that is always the same for `key`, so that first looks spread over time. */
export function spread(key: string, span: number): number {
  const hash = createHash('sha256').update(key).digest()
  return Math.floor((hash.readUInt32BE(0) / 2 ** 32) * span)
}

/** When to look again after a failure: the next day, then two days later, then as ever. */
export function afterFailure(failures: number): number {
  return failures >= FAILURES_TO_GONE ? PERIOD_MS : Math.max(1, failures) * DAY
}

/** When to look again at what may not be asked for: rules of a site change more often than ours, and some could not be read today. */
export function afterBar(why: FetchFailure): number {
  return why === 'robotsAway' ? DAY : why === 'robots' ? PERIOD_MS : SELDOM_MS
}

/** How long to wait when a site refuses for now: what it says (`Retry-After`, seconds or a date), from an hour to a month; else a day. */
export function afterRefusal(retryAfter: string | null, now: Date): number {
  const text = retryAfter?.trim() ?? ''
  const said = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime()
  return Number.isNaN(said) ? DAY : Math.min(SELDOM_MS, Math.max(HOUR, said))
}
