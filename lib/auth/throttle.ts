import { takeTurn, type Turn } from '@/lib/auth/take-turn'
import type { Database } from '@/lib/db/client'

/** Failures are counted for this long. */
const WINDOW_MS = 15 * 60 * 1000
const PER_ACCOUNT = 8
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
  const limits = [{ key: `sign-in:${email}`, most: PER_ACCOUNT, windowMs: WINDOW_MS }]
  if (address !== null)
    limits.push({ key: `sign-in-from:${address}`, most: PER_ADDRESS, windowMs: WINDOW_MS })
  return takeTurn(client, limits, now)
}
