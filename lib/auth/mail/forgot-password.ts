import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { NO_ADDRESS } from '@/lib/auth/first-administrator'
import { postLater } from '@/lib/auth/mail/post-later'
import { sendLink } from '@/lib/auth/mail/send-link'
import type { MailSettings } from '@/lib/auth/mail/send-mail'
import { makeLink } from '@/lib/auth/one-time-link'
import { takeTurn } from '@/lib/auth/take-turn'
import type { PrismaClient } from '@/lib/db/client'

const HOUR_MS = 60 * 60 * 1000
const PER_ACCOUNT = 3
const PER_ADDRESS = 20

export interface Forgotten {
  email: string
  /** Network address of the browser; null when nobody knows it. */
  address: string | null
  origin: string
}

/**
 * Sends whoever has the address `email` a link for a new password, if anybody has. The answer, and the time it takes,
 * are the same either way: looking, writing and sending come after it. Returns the seconds to wait when asked too
 * often, else 0.
 */
export async function forgotPassword(
  client: PrismaClient,
  mail: MailSettings,
  { email, address, origin }: Forgotten,
  now: Date,
): Promise<number> {
  const limits = [{ key: `forgot:${email}`, most: PER_ACCOUNT, windowMs: HOUR_MS }]
  if (address !== null) limits.push({ key: `forgot-from:${address}`, most: PER_ADDRESS, windowMs: HOUR_MS })
  const { retryAfter } = await takeTurn(client, limits, now)
  if (retryAfter === 0) postLater(() => send(client, mail, { email, origin }, now))
  return retryAfter
}

async function send(
  client: PrismaClient,
  mail: MailSettings,
  { email, origin }: { email: string; origin: string },
  now: Date,
): Promise<void> {
  // A link that nobody gets would take back the one that the first administrator was shown.
  if (email === NO_ADDRESS) return
  const user = await client.user.findUnique({
    where: { email },
    select: { id: true, disabledAt: true, passwordHash: true },
  })
  if (user === null || user.disabledAt !== null) return
  const purpose = user.passwordHash === null ? 'invitation' : 'reset'
  const detail = { person: user.id }
  const token = await client.$transaction(async (tx) => {
    await recordEvent(tx, { at: now, actor: ANONYMOUS, act: 'password.forgotten', detail })
    return makeLink(tx, user.id, purpose, now)
  })
  const sent = await sendLink(client, mail, { userId: user.id, purpose, token, origin })
  if (!sent.ok) {
    await recordEvent(client, {
      at: now,
      actor: ANONYMOUS,
      act: 'mail.failed',
      detail: { ...detail, ...sent.failure },
    })
  }
}
