import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS, rankOf, type SignedIn } from '@/lib/auth/actor'
import { verifyPassword } from '@/lib/auth/password'
import { giveBack } from '@/lib/auth/take-turn'
import { takeAttempt } from '@/lib/auth/throttle'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

export interface Credentials {
  email: string
  password: string
  /** Network address of the browser; null when nobody knows it. */
  address: string | null
}

export type SignInFailure = { type: 'refused' } | { type: 'throttled'; retryAfter: number }

/**
 * Checks an address and a password. An unknown address, a wrong password and a disabled user get the same answer
 * after the same work. After too many failures `throttled`, with the seconds to wait.
 */
export async function signIn(
  client: PrismaClient,
  credentials: Credentials,
  now: Date,
): Promise<Result<{ user: SignedIn; epoch: number }, SignInFailure>> {
  const email = credentials.email.trim().toLowerCase().slice(0, 254)
  const attempt = await takeAttempt(client, email, credentials.address, now)
  if (attempt.retryAfter > 0) {
    await recordEvent(client, { at: now, actor: ANONYMOUS, act: 'sign-in.throttled' })
    return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  }
  const row = await client.user.findUnique({ where: { email } })
  const matches = await verifyPassword(credentials.password.slice(0, 1_000), row?.passwordHash ?? null)
  const rank = row && rankOf(row)
  if (!matches || row === null || row.disabledAt !== null || rank === null) {
    await recordEvent(client, {
      at: now,
      actor: ANONYMOUS,
      act: 'sign-in.refused',
      detail: { account: row?.id ?? null },
    })
    return fail({ type: 'refused' })
  }
  const user: SignedIn = { type: 'user', id: row.id, name: row.name, email: row.email, ...rank }
  await giveBack(client, attempt.ids)
  await recordEvent(client, { at: now, actor: user, act: 'session.started' })
  return succeed({ user, epoch: row.sessionEpoch })
}
