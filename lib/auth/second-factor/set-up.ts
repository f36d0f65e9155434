import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { takeStep } from '@/lib/auth/second-factor/prove'
import { makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes'
import { seal, unseal } from '@/lib/auth/second-factor/seal'
import { newKey, stepOf } from '@/lib/auth/second-factor/totp'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

/** How long a key waits for its first code. It stands on the page meanwhile, for whoever opens it. */
const SET_UP_MS = 15 * 60 * 1000

/**
 * `already`: a factor is set up, and has to be turned off first. `wrong`: the code is not one of this key. `missing`:
 * no key waits for a code, or not any more.
 */
export type SetUpFailure = { type: 'already' } | { type: 'wrong' } | { type: 'missing' }

/** Whether a key that was made at `createdAt` still waits for its first code. */
export function isWaiting(createdAt: Date, now: Date): boolean {
  return createdAt.getTime() > now.getTime() - SET_UP_MS
}

/**
 * Makes a key for somebody's app. Nothing is asked for until `confirmSetUp` saw a first code of it. That it is the owner
 * who asks, the caller makes sure (`confirmOwner`): whoever sets a factor up locks everybody else out.
 */
export async function beginSetUp(
  client: PrismaClient,
  person: SignedIn,
  secret: string,
  now: Date,
): Promise<Result<null, SetUpFailure>> {
  const fresh = { sealed: seal(newKey(), secret, person.id), createdAt: now, lastStep: null }
  return client.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId: person.id, confirmedAt: null },
      data: fresh,
    })
    if (count === 1) return begun(tx, person, now)
    const { count: made } = await tx.secondFactor.createMany({
      data: { userId: person.id, ...fresh },
      skipDuplicates: true,
    })
    return made === 1 ? begun(tx, person, now) : fail({ type: 'already' as const })
  })
}

async function begun(tx: Database, person: SignedIn, now: Date) {
  await recordEvent(tx, { at: now, actor: person, act: 'second-factor.begun' })
  return succeed(null)
}

/**
 * Turns the second factor on, once a code proves that the app has the key, and makes recovery codes, to be shown once.
 * Every other session ends: it began without the factor.
 */
export async function confirmSetUp(
  client: PrismaClient,
  person: SignedIn,
  { typed, secret, sessionId }: { typed: string; secret: string; sessionId: string | null },
  now: Date,
): Promise<Result<{ codes: string[] }, SetUpFailure>> {
  return client.$transaction(async (tx) => {
    const factor = await tx.secondFactor.findUnique({ where: { userId: person.id } })
    if (factor === null) return fail({ type: 'missing' as const })
    if (factor.confirmedAt !== null) return fail({ type: 'already' as const })
    if (!isWaiting(factor.createdAt, now)) return fail({ type: 'missing' as const })
    const key = unseal(factor.sealed, secret, person.id)
    const step = key === null ? null : stepOf(typed, key, now)
    if (step === null || !(await takeStep(tx, person.id, step))) return fail({ type: 'wrong' as const })
    const { count } = await tx.secondFactor.updateMany({
      where: { userId: person.id, confirmedAt: null },
      data: { confirmedAt: now },
    })
    if (count === 0) return fail({ type: 'already' as const })
    await endSessions(tx, { userId: person.id, except: sessionId }, now)
    await recordEvent(tx, { at: now, actor: person, act: 'second-factor.set' })
    return succeed({ codes: await makeRecoveryCodes(tx, person.id, now) })
  })
}
