import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { checkPassword, type PasswordProblem } from '@/lib/auth/check-password'
import { type CurrentFailure, type TypedPassword, verifyCurrent } from '@/lib/auth/owner/verify-current'
import { hashPassword } from '@/lib/auth/password'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

export interface NewPassword extends TypedPassword {
  password: string
  confirmation: string
  /** The session in which it is changed, and which goes on. */
  sessionId: string | null
}

export type ChangePasswordFailure =
  | CurrentFailure
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
  const verified = await verifyCurrent(client, person, { current, address }, now)
  if (!verified.ok) return verified
  const stored = verified.value.passwordHash
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
