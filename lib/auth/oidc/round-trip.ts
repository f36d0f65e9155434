import { decode, encode } from 'next-auth/jwt'
import { generators } from 'openid-client'
import { z } from 'zod'

/** How long one may stay with the provider. */
export const TRIP_SECONDS = 10 * 60

/** What has to be the same when somebody comes back from the provider. */
export interface RoundTrip {
  state: string
  nonce: string
  /** Of PKCE (RFC 7636): whoever has the code alone cannot use it. */
  verifier: string
  /** Who links the provider to their account; null when somebody signs in. */
  linkFor: string | null
  /** The page to go on to. */
  from: string
}

const SALT = 'plainsight provider'
const claims = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  linkFor: z.uuid().nullable(),
  from: z.string(),
  until: z.int(),
})

/** A new trip, with secrets of its own. */
export function newTrip(linkFor: string | null, from: string): RoundTrip {
  const [state, nonce, verifier] = [generators.state(), generators.nonce(), generators.codeVerifier()]
  return { state, nonce, verifier, linkFor, from }
}

/** The encrypted cookie that waits for the return. */
export async function makeTripToken(trip: RoundTrip, secret: string, now: Date): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + TRIP_SECONDS
  return encode({ token: { ...trip, until }, secret, salt: SALT, maxAge: TRIP_SECONDS })
}

/** The trip that a cookie tells of; null when it is none of ours, was changed, or took too long. */
export async function readTripToken(
  token: string | null,
  secret: string,
  now: Date,
): Promise<RoundTrip | null> {
  if (token === null || token === '') return null
  const parsed = claims.safeParse(await decode({ token, secret, salt: SALT }).catch(() => null))
  if (!parsed.success || parsed.data.until * 1000 <= now.getTime()) return null
  const { until: _, ...trip } = parsed.data
  return trip
}
