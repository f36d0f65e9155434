import { type Limit, takeTurn, type Turn } from '@/lib/auth/take-turn'
import type { Database } from '@/lib/db/client'

/** Failures are counted for this long. */
const WINDOW_MS = 15 * 60 * 1000
const PER_ACCOUNT = 8
/** Wrong codes of a second factor: fewer, for there are only a million of them. */
const CODES_PER_ACCOUNT = 5
/** Many people may share an address. */
const PER_ADDRESS = 40

/**
 * Counts an attempt to sign in as `email` from `address` (null when nobody knows it), before the password is looked at.
 * Give it back when it succeeds.
 */
export function takeAttempt(
  client: Database,
  email: string,
  address: string | null,
  now: Date,
): Promise<Turn> {
  return take(client, { key: `sign-in:${email}`, most: PER_ACCOUNT, windowMs: WINDOW_MS }, address, now)
}

/** Counts an attempt to prove the second factor of `userId`, in the same way. */
export function takeCode(client: Database, userId: string, address: string | null, now: Date): Promise<Turn> {
  return take(client, { key: `code:${userId}`, most: CODES_PER_ACCOUNT, windowMs: WINDOW_MS }, address, now)
}

/** Counts an answer of a passkey to a challenge, in the same way: nobody guesses a signature, but each costs work. */
export function takePasskey(
  client: Database,
  credentialId: string,
  address: string | null,
  now: Date,
): Promise<Turn> {
  return take(
    client,
    { key: `passkey:${credentialId}`, most: PER_ACCOUNT, windowMs: WINDOW_MS },
    address,
    now,
  )
}

function take(client: Database, limit: Limit, address: string | null, now: Date): Promise<Turn> {
  const limits = [limit]
  if (address !== null)
    limits.push({ key: `sign-in-from:${address}`, most: PER_ADDRESS, windowMs: WINDOW_MS })
  return takeTurn(client, limits, now)
}
