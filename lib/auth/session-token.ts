import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'

/** How long one may work after signing in. */
export const SESSION_SECONDS = 8 * 60 * 60
/** How long the cookie outlives the session, so that what is typed into an expired one can still be kept for its author. */
export const COOKIE_SECONDS = 7 * 24 * 60 * 60

/** Which session of whom, and whether its time is over. Whether it was ended, the database knows. */
export interface SessionToken {
  userId: string
  sessionId: string
  expired: boolean
}

const claims = z.object({ sub: z.uuid(), session: z.uuid(), until: z.int() })

/** The encrypted cookie of a session that begins `now`. next-auth reads the same cookie. */
export async function makeSessionToken(
  { userId, sessionId }: { userId: string; sessionId: string },
  secret: string,
  now: Date,
): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + SESSION_SECONDS
  return encode({ token: { sub: userId, session: sessionId, until }, secret, maxAge: COOKIE_SECONDS })
}

/** What a session cookie says, or null when it is none of ours, was changed, or is too old to be read. */
export async function readSessionToken(
  token: string | null,
  secret: string,
  now: Date,
): Promise<SessionToken | null> {
  if (token === null || token === '') return null
  const decoded = await decode({ token, secret }).catch(() => null)
  const parsed = claims.safeParse(decoded)
  if (!parsed.success) return null
  const { sub, session, until } = parsed.data
  return { userId: sub, sessionId: session, expired: until * 1000 <= now.getTime() }
}
