import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { type Limit, takeTurn, type Turn } from '@/lib/auth/take-turn'
import type { Database } from '@/lib/db/client'

/** Failures are counted for this long. */
const WINDOW_MS = 15 * 60 * 1000
const PER_ACCOUNT = 8
/** Wrong codes of a second factor: fewer, for there are only a million of them. */
const CODES_PER_ACCOUNT = 5
/** Many people may share an address. */
const PER_ADDRESS = 40
/** There and back are two. */
const TRIPS_PER_ADDRESS = 2 * PER_ADDRESS
/** Challenges are forgotten after this long. */
const CHALLENGE_MS = 5 * 60 * 1000

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

/** Counts a challenge that somebody who signs in asks for: each is a row for a while. Without an address all count as one. */
export function takeChallengeTurn(client: Database, address: string | null, now: Date): Promise<Turn> {
  return takeTurn(client, [{ key: `challenge:${address ?? ''}`, most: 200, windowMs: CHALLENGE_MS }], now)
}

function take(client: Database, limit: Limit, address: string | null, now: Date): Promise<Turn> {
  const limits = [limit]
  if (address !== null)
    limits.push({ key: `sign-in-from:${address}`, most: PER_ADDRESS, windowMs: WINDOW_MS })
  return takeTurn(client, limits, now)
}

/** Counts a browser on its way to or from a provider. Returns the seconds to wait; 0 when it may go on. */
export async function takeTrip(client: Database, address: string | null, now: Date): Promise<number> {
  if (address === null) return 0
  const limit = { key: `provider-from:${address}`, most: TRIPS_PER_ADDRESS, windowMs: WINDOW_MS }
  return (await takeTurn(client, [limit], now)).retryAfter
}

/**
 * Writes into the audit log that attempts are turned away: once for each limit that is spent, as long as its failures
 * are counted, however often a stranger comes back. Nothing can be taken out of that log again.
 */
export async function recordThrottled(
  client: Database,
  { spent }: Turn,
  detail: Record<string, string>,
  now: Date,
): Promise<void> {
  const told = await takeTurn(client, [{ key: `told:${spent}`, most: 1, windowMs: WINDOW_MS }], now)
  if (told.retryAfter === 0)
    await recordEvent(client, { at: now, actor: ANONYMOUS, act: 'sign-in.throttled', detail })
}
