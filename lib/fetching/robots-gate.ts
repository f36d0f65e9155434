import { decodeText } from '@/lib/fetching/decode-text'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'
import type { FetchSafely, Permit } from '@/lib/fetching/fetch-safely'
import { readRobots, type RobotsRules } from '@/lib/fetching/robots-rules'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Hosts that are remembered at once. */
const MOST = 1_000

const EVERYTHING: RobotsRules = { allow: () => true }
/** Failures of our own, or of an answer that cannot be read: whoever has rules that we cannot read is left alone for now. */
const UNREAD = new Set<FetchFailure>(['tooLarge', 'encoding', 'broken'])

/** What was learnt of one host: its rules, or why it cannot be asked. */
type Learnt = RobotsRules | FetchFailure

export interface RobotsGate {
  /** The name by which rules call this robot. */
  token: string
  /** How robots.txt is asked for. */
  fetch: FetchSafely
  now(): Date
}

/**
 * Asks each host for its robots.txt (RFC 9309) before anything else of it is asked for, and remembers the answer for a
 * day. None there (4xx): everything may be asked for. In trouble (5xx, 429): not now. No answer at all: as if the page
 * itself had not answered.
 */
export function robotsGate({ token, fetch, now }: RobotsGate): Permit {
  const known = new Map<string, { learnt: Promise<Learnt>; until: number }>()
  return async (url) => {
    const at = now().getTime()
    const before = known.get(url.origin)
    let learnt = before?.learnt
    if (learnt === undefined || (before?.until ?? 0) <= at) {
      learnt = learn(new URL('/robots.txt', url).href, fetch, token)
      known.delete(url.origin)
      known.set(url.origin, { learnt, until: at + DAY_MS })
      for (const origin of [...known.keys()].slice(0, -MOST)) known.delete(origin)
      if (typeof (await learnt) === 'string') known.set(url.origin, { learnt, until: at + HOUR_MS })
    }
    const rules = await learnt
    if (typeof rules === 'string') return rules
    return rules.allow(url.pathname + url.search) ? null : 'robots'
  }
}

async function learn(address: string, fetch: FetchSafely, token: string): Promise<Learnt> {
  const answer = await fetch(address)
  if (!answer.ok) {
    if (answer.failure === 'tooManyRedirects') return EVERYTHING
    return UNREAD.has(answer.failure) ? 'robotsAway' : answer.failure
  }
  const { status, bytes } = answer.value
  if (status >= 500 || status === 429) return 'robotsAway'
  return status >= 200 && status <= 299 ? readRobots(decodeText(bytes, 'utf-8'), token) : EVERYTHING
}
