import { useRecoveryCode } from '@/lib/auth/second-factor/recovery-codes'
import { unseal } from '@/lib/auth/second-factor/seal'
import { stepOf } from '@/lib/auth/second-factor/totp'
import type { Database } from '@/lib/db/client'

/** What a typed code was; null when it is none that counts. */
export type Proof = 'totp' | 'recovery-code' | null

/** Takes a code from somebody's app, or one of their recovery codes. Either counts once: of two at once, one is right. */
export async function proveFactor(
  tx: Database,
  userId: string,
  typed: string,
  { secret, now }: { secret: string; now: Date },
): Promise<Proof> {
  const factor = await tx.secondFactor.findUnique({ where: { userId } })
  if (factor === null || factor.confirmedAt === null) return null
  const key = unseal(factor.sealed, secret, userId)
  const step = key === null ? null : stepOf(typed, key, now)
  if (step === null) return (await useRecoveryCode(tx, userId, typed, now)) ? 'recovery-code' : null
  return (await takeStep(tx, userId, step)) ? 'totp' : null
}

/** Uses up a step, and all before it; false when it was used. */
export async function takeStep(tx: Database, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  })
  return count === 1
}
