import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { enter, type Entrance } from '@/lib/auth/enter'
import { holdPerson } from '@/lib/auth/hold-person'
import { verifyPassword } from '@/lib/auth/password'
import { giveBack } from '@/lib/auth/take-turn'
import { recordThrottled, takeAttempt } from '@/lib/auth/throttle'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { whence } from '@/lib/auth/whence'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

export interface Credentials extends Device {
  email: string
  password: string
}

export type SignInFailure = { type: 'refused' } | { type: 'throttled'; retryAfter: number }

/**
 * Checks an address and a password, and lets in whom they belong to. An unknown address, a wrong password and a disabled user get the same answer
 * after the same work. After too many failures `throttled`, with the seconds to wait.
 */
export async function signIn(
  client: PrismaClient,
  credentials: Credentials,
  now: Date,
): Promise<Result<Entrance, SignInFailure>> {
  const email = credentials.email.trim().toLowerCase().slice(0, 254)
  const attempt = await takeAttempt(client, email, credentials.address, now)
  if (attempt.retryAfter > 0) {
    await recordThrottled(client, attempt, whence(credentials.address), now)
    return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  }
  const row = await client.user.findUnique({ where: { email } })
  const matches = await verifyPassword(credentials.password.slice(0, 1_000), row?.passwordHash ?? null)
  return client.$transaction(async (tx) => {
    const user = matches && row !== null ? await holdPerson(tx, row.id, row.passwordHash) : null
    if (user === null) {
      const detail = { account: row?.id ?? null, ...whence(credentials.address) }
      await recordEvent(tx, { at: now, actor: ANONYMOUS, act: 'sign-in.refused', detail })
      return fail({ type: 'refused' as const })
    }
    await giveBack(tx, attempt.ids)
    return succeed(await enter(tx, user, { means: 'password', device: credentials }, now))
  })
}
