import { readCookie, writeCookie } from '@/lib/auth/cookies'
import { CHALLENGE_SECONDS } from '@/lib/auth/passkeys/challenge'

/** Says which challenge this browser asked for: an answer that was made elsewhere counts for nothing here. */
const PASSKEY_COOKIE = 'plainsight-passkey'

/** The `Set-Cookie` value for the challenge `id`. */
export function challengeCookie(id: string, secure: boolean): string {
  return writeCookie(PASSKEY_COOKIE, id, { secure, maxAge: CHALLENGE_SECONDS })
}

/** The challenge that this browser asked for; null when it asked for none. */
export function challengeOf(cookies: string | null): string | null {
  return readCookie(cookies, PASSKEY_COOKIE)
}
