import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { verifyPassword } from '@/lib/auth/password'
import { giveBack } from '@/lib/auth/take-turn'
import { takeAttempt } from '@/lib/auth/throttle'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { whence } from '@/lib/auth/whence'

/** The current password as somebody typed it, and where. */
export interface TypedPassword {
  current: string
  /** Network address of the browser; null when nobody knows it. */
  address: string | null
}

/** `wrong`: the current password is another one. `throttled` after too many of those, with the seconds to wait. */
export type CurrentFailure = { type: 'wrong' } | { type: 'throttled'; retryAfter: number }

/**
 * Whether a person who is signed in knows their own password: guessing it in an open browser is no faster than at the
 * door, and stands in the log. Gives the hash that it fits, for acts that must not outlive it.
 */
export async function verifyCurrent(
  client: PrismaClient,
  person: SignedIn,
  { current, address }: TypedPassword,
  now: Date,
): Promise<Result<{ passwordHash: string | null }, CurrentFailure>> {
  const attempt = await takeAttempt(client, person.email, address, now)
  if (attempt.retryAfter > 0) return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  const row = await client.user.findUnique({ where: { id: person.id }, select: { passwordHash: true } })
  const passwordHash = row?.passwordHash ?? null
  if (!(await verifyPassword(current, passwordHash))) {
    const detail = { account: person.id, ...whence(address) }
    await recordEvent(client, { at: now, actor: person, act: 'password.refused', detail })
    return fail({ type: 'wrong' })
  }
  await giveBack(client, attempt.ids)
  return succeed({ passwordHash })
}
