import type { FetchFailure } from '@/lib/fetching/fetch-failure'
import type { Ask, Fetched, FetchSafely } from '@/lib/fetching/fetch-safely'
import { wordsOf } from '@/lib/fetching/words-of'
import { hashOf } from '@/lib/sources/keep-capture'

/** What is known of an address from the last look. */
export interface LastSeen {
  url: string
  sha256: string | null
  etag: string | null
  lastModified: string | null
}

/** What a look at an address found. */
export type Sight =
  /** As it was: the site says so, or the bytes are the same. */
  | { found: 'same'; status: number; etag: string | null; lastModified: string | null }
  | {
      found: 'bytes'
      status: number
      etag: string | null
      lastModified: string | null
      bytes: Uint8Array<ArrayBuffer>
      sha256: string
      mediaType: string
      text: string
    }
  /** It does not let us in, for now or for good. That says nothing about the text: 401, 403, 429, 503 with a time. */
  | { found: 'refused'; status: number; retryAfter: string | null }
  /** No answer, or one that says that nothing is there. */
  | { found: 'failed'; status: number | null; why: FetchFailure | null }
  /** Our own rules keep us from asking, or from keeping what came; or those of the site for robots. */
  | { found: 'barred'; why: FetchFailure }

const BARRED = new Set<FetchFailure>([
  'notAnAddress',
  'scheme',
  'credentials',
  'port',
  'privateAddress',
  'tooLarge',
  'encoding',
  'robots',
  'robotsAway',
])
/** Answers to HEAD after which GET is not asked: the site wants to be left alone. */
const LEFT_ALONE = new Set([401, 429])

/**
 * Looks at an address as politely as one can: HEAD first, with the conditions that the last answer gave; GET only when
 * that does not settle it (many sites refuse or mistreat HEAD). Writes nothing.
 */
export async function lookAtSource(seen: LastSeen, fetch: FetchSafely): Promise<Sight> {
  const conditions: Ask =
    seen.sha256 === null ? {} : { ifNoneMatch: seen.etag, ifModifiedSince: seen.lastModified }
  const head = await fetch(seen.url, { method: 'HEAD', ...conditions })
  if (!head.ok && BARRED.has(head.failure)) return { found: 'barred', why: head.failure }
  if (head.ok && LEFT_ALONE.has(head.value.status)) return refused(head.value)
  if (head.ok && isAsItWas(seen, head.value)) return { found: 'same', ...seenNow(head.value, seen) }

  const answer = await fetch(seen.url, conditions)
  if (!answer.ok)
    return BARRED.has(answer.failure)
      ? { found: 'barred', why: answer.failure }
      : { found: 'failed', status: null, why: answer.failure }
  const { status, bytes } = answer.value
  if (isAsItWas(seen, answer.value)) return { found: 'same', ...seenNow(answer.value, seen) }
  if (LEFT_ALONE.has(status) || status === 403 || (status === 503 && answer.value.retryAfter !== null))
    return refused(answer.value)
  if (status < 200 || status > 299) return { found: 'failed', status, why: null }
  const sha256 = hashOf(bytes)
  if (sha256 === seen.sha256) return { found: 'same', ...seenNow(answer.value, seen) }
  const { text, mediaType } = await wordsOf(answer.value)
  const { etag, lastModified } = answer.value
  return { found: 'bytes', status, etag, lastModified, bytes, sha256, mediaType, text }
}

function isAsItWas(seen: LastSeen, answer: Fetched): boolean {
  if (seen.sha256 === null) return false
  if (answer.status === 304) return true
  const isStrong = answer.etag !== null && !answer.etag.startsWith('W/')
  return answer.status === 200 && isStrong && answer.etag === seen.etag
}

function seenNow(answer: Fetched, seen: LastSeen) {
  return {
    status: answer.status === 304 ? 200 : answer.status,
    etag: answer.etag ?? seen.etag,
    lastModified: answer.lastModified ?? seen.lastModified,
  }
}

function refused({ status, retryAfter }: Fetched): Sight {
  return { found: 'refused', status, retryAfter }
}
