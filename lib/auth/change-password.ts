import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { checkPassword, type PasswordProblem } from '@/lib/auth/check-password'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { giveBack } from '@/lib/auth/take-turn'
import { takeAttempt } from '@/lib/auth/throttle'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

export interface NewPassword {
  current: string
  password: string
  confirmation: string
  /** Network address of the browser; null when nobody knows it. */
  address: string | null
  /** The session in which it is changed, and which goes on. */
  sessionId: string | null
}

/** `wrong`: the current password is another one. `throttled` after too many of those, with the seconds to wait. */
export type ChangePasswordFailure =
  | { type: 'wrong' }
  | { type: 'throttled'; retryAfter: number }
  | { type: 'invalid'; problems: (PasswordProblem | 'same')[] }

/**
 * Sets a person's own password and ends every other session they have. Whoever
 * finds an open browser must not be able to lock its owner out, hence the current password, counted like a sign-in.
 */
export async function changePassword(
  client: PrismaClient,
  person: SignedIn,
  { current, password, confirmation, address, sessionId }: NewPassword,
  now: Date,
): Promise<Result<{ ended: number }, ChangePasswordFailure>> {
  const problems: (PasswordProblem | 'same')[] = checkPassword(password, confirmation, person)
  if (password === current) problems.push('same')
  if (problems.length > 0) return fail({ type: 'invalid', problems })
  const attempt = await takeAttempt(client, person.email, address, now)
  if (attempt.retryAfter > 0) return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  const row = await client.user.findUnique({ where: { id: person.id }, select: { passwordHash: true } })
  const stored = row?.passwordHash ?? null
  if (!(await verifyPassword(current, stored))) {
    const detail = { account: person.id }
    await recordEvent(client, { at: now, actor: person, act: 'password.refused', detail })
    return fail({ type: 'wrong' })
  }
  await giveBack(client, attempt.ids)
  const passwordHash = await hashPassword(password)
  return client.$transaction(async (tx) => {
    // Of two changes at once, and of a change and a reset, one counts: the other no longer knows the current password.
    const { count } = await tx.user.updateMany({
      where: { id: person.id, passwordHash: stored, disabledAt: null },
      data: { passwordHash },
    })
    if (count === 0) return fail<ChangePasswordFailure>({ type: 'wrong' })
    await tx.oneTimeLink.deleteMany({ where: { userId: person.id, usedAt: null } })
    const ended = await endSessions(tx, { userId: person.id, except: sessionId }, now)
    await recordEvent(tx, { at: now, actor: person, act: 'password.set', detail: { purpose: 'own' } })
    return succeed({ ended })
  })
}
