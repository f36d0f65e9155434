import { randomBytes } from 'node:crypto'
import type { Database } from '@/lib/db/client'

/** How long one may take between the question and the answer of a passkey. */
export const CHALLENGE_SECONDS = 5 * 60

/** A challenge that waits for its answer. */
export interface OpenChallenge {
  /** For the cookie of the browser that asked. */
  id: string
  /** What is to be signed, base64url. */
  challenge: string
}

/** Makes a challenge: for `userId` to add a passkey, or for somebody to sign in with one (null). Old ones are forgotten. */
export async function makeChallenge(
  client: Database,
  userId: string | null,
  now: Date,
): Promise<OpenChallenge> {
  await client.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: now } } })
  return client.passkeyChallenge.create({
    data: {
      challenge: randomBytes(32).toString('base64url'),
      userId,
      expiresAt: new Date(now.getTime() + CHALLENGE_SECONDS * 1000),
    },
    select: { id: true, challenge: true },
  })
}

/**
 * Uses up a challenge, whatever comes of the answer; null when it was used, is too old, or was made for something else.
 * Of two servers that are asked at once, one gets it.
 */
export async function takeChallenge(
  client: Database,
  id: string | null,
  userId: string | null,
  now: Date,
): Promise<string | null> {
  if (id === null || !/^[0-9a-f-]{36}$/.test(id)) return null
  const where = { id, userId, expiresAt: { gt: now } }
  const row = await client.passkeyChallenge.findFirst({ where, select: { challenge: true } })
  if (row === null) return null
  const { count } = await client.passkeyChallenge.deleteMany({ where })
  return count === 1 ? row.challenge : null
}
