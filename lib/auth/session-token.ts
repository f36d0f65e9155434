import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'

/** How long one may work after signing in. */
export const SESSION_SECONDS = 8 * 60 * 60
/** How long the cookie outlives the session, so that what is typed into an expired one can still be kept for its author. */
export const COOKIE_SECONDS = 7 * 24 * 60 * 60

/** Who signed in, and until when it counts. `epoch` must still be the user's, or the session was ended. */
export interface SessionToken {
  userId: string
  epoch: number
  expired: boolean
}

const claims = z.object({ sub: z.uuid(), epoch: z.int(), until: z.int() })

/** The encrypted cookie of a session that begins `now`. next-auth reads the same cookie. */
export async function makeSessionToken(
  user: { id: string; epoch: number },
  secret: string,
  now: Date,
): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + SESSION_SECONDS
  return encode({ token: { sub: user.id, epoch: user.epoch, until }, secret, maxAge: COOKIE_SECONDS })
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
  const { sub, epoch, until } = parsed.data
  return { userId: sub, epoch, expired: until * 1000 <= now.getTime() }
}
