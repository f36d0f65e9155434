import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { holdPerson } from '@/lib/auth/hold-person'
import { type Proof, proveFactor } from '@/lib/auth/second-factor/prove'
import { type Step, stampOf } from '@/lib/auth/second-factor/step-token'
import { beginSession, type Device } from '@/lib/auth/sessions/begin-session'
import { giveBack } from '@/lib/auth/take-turn'
import { recordThrottled, takeCode } from '@/lib/auth/throttle'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { whence } from '@/lib/auth/whence'

/** `gone`: they were disabled, have another password or no factor any more; they sign in from the beginning. */
export type FinishFailure = { type: 'wrong' } | { type: 'gone' } | { type: 'throttled'; retryAfter: number }

/** The second step of signing in: a code. Too many wrong ones are slowed like wrong passwords, each account by itself. */
export async function finishSignIn(
  client: PrismaClient,
  step: Step,
  { typed, device, secret }: { typed: string; device: Device; secret: string },
  now: Date,
): Promise<Result<{ userId: string; sessionId: string; proof: Proof; codesLeft: number }, FinishFailure>> {
  const { userId } = step
  const attempt = await takeCode(client, userId, device.address, now)
  if (attempt.retryAfter > 0) {
    await recordThrottled(client, attempt, { account: userId }, now)
    return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  }
  return client.$transaction(async (tx) => {
    const row = await tx.user.findUnique({
      where: { id: userId },
      select: { passwordHash: true, secondFactor: { select: { confirmedAt: true } } },
    })
    const isSame = row !== null && stampOf(row.passwordHash) === step.stamp
    const user = isSame ? await holdPerson(tx, userId, row.passwordHash) : null
    if (user === null || !row?.secondFactor?.confirmedAt) return fail({ type: 'gone' as const })
    const proof = await proveFactor(tx, userId, typed, { secret, now })
    if (proof === null) {
      const detail = { account: userId, ...whence(device.address) }
      await recordEvent(tx, { at: now, actor: ANONYMOUS, act: 'second-factor.refused', detail })
      return fail({ type: 'wrong' as const })
    }
    await giveBack(tx, attempt.ids)
    if (proof === 'recovery-code') await recordEvent(tx, { at: now, actor: user, act: 'recovery-code.used' })
    const sessionId = await beginSession(tx, user, { means: proof, device }, now)
    const codesLeft = await tx.recoveryCode.count({ where: { userId, usedAt: null } })
    return succeed({ userId, sessionId, proof, codesLeft })
  })
}
