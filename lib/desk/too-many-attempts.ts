import type { Answer } from '@/lib/auth/desk-answer'
import { plainAnswer } from '@/lib/auth/plain-answer'

/** 429: passwords, codes or links were tried too often. `retryAfter` is in seconds. */
export function tooManyAttempts(retryAfter: number): Answer {
  return { toResponse: () => plainAnswer('throttled', { retryAfter }) }
}
