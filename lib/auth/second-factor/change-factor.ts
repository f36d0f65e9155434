import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { lockPeople } from '@/lib/auth/lock-people'
import { hasSecondMeans } from '@/lib/auth/second-factor/has-second-means'
import { proveFactor } from '@/lib/auth/second-factor/prove'
import { makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { giveBack } from '@/lib/auth/take-turn'
import { takeCode } from '@/lib/auth/throttle'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

/** `needed`: it is the last that their role needs. */
export type FactorFailure = { type: 'wrong' } | { type: 'needed' } | { type: 'throttled'; retryAfter: number }

/** A code that was typed, and where. */
export interface TypedCode {
  typed: string
  device: Device
  secret: string
}

/** Ten new recovery codes, shown once; those before no longer count. Needs a code, so that an open browser is not enough. */
export function renewCodes(
  client: PrismaClient,
  person: SignedIn,
  code: TypedCode,
  now: Date,
): Promise<Result<{ codes: string[] }, FactorFailure>> {
  return withCode(client, person, code, now, async (tx) => {
    await recordEvent(tx, { at: now, actor: person, act: 'recovery-codes.made' })
    return succeed({ codes: await makeRecoveryCodes(tx, person.id, now) })
  })
}

/** Turns one's second factor off. Needs a code. Where one's role must have one (`isNeeded`), a passkey has to stay. */
export function removeFactor(
  client: PrismaClient,
  person: SignedIn,
  { isNeeded, ...code }: TypedCode & { isNeeded: boolean },
  now: Date,
): Promise<Result<null, FactorFailure>> {
  return withCode(client, person, code, now, async (tx) => {
    if (isNeeded && !(await hasSecondMeans(tx, person.id, { totp: true }))) return fail({ type: 'needed' })
    await forgetFactor(tx, person.id)
    await recordEvent(tx, { at: now, actor: person, act: 'second-factor.removed' })
    return succeed(null)
  })
}

/** Deletes somebody's second factor and recovery codes; false when there was none. */
export async function forgetFactor(tx: Database, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  return (await tx.secondFactor.deleteMany({ where: { userId } })).count > 0
}

async function withCode<Value>(
  client: PrismaClient,
  person: SignedIn,
  { typed, device, secret }: TypedCode,
  now: Date,
  work: (tx: Database) => Promise<Result<Value, FactorFailure>>,
): Promise<Result<Value, FactorFailure>> {
  const attempt = await takeCode(client, person.id, device.address, now)
  if (attempt.retryAfter > 0) return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  return client.$transaction(async (tx) => {
    await lockPeople(tx, [person.id]) // of this and a passkey that goes at once, one is the last
    const proof = await proveFactor(tx, person.id, typed, { secret, now })
    if (proof === null) {
      await recordEvent(tx, { at: now, actor: person, act: 'second-factor.refused' })
      return fail({ type: 'wrong' as const })
    }
    await giveBack(tx, attempt.ids)
    if (proof === 'recovery-code')
      await recordEvent(tx, { at: now, actor: person, act: 'recovery-code.used' })
    return work(tx)
  })
}
