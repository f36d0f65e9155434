import { z } from 'zod'
import { type Actor, ANONYMOUS, rankOf, type SignedIn } from '@/lib/auth/actor'
import type { DeskSettings } from '@/lib/auth/desk-settings'
import { readSessionToken } from '@/lib/auth/session-token'
import type { Means } from '@/lib/auth/sessions/begin-session'
import type { Database } from '@/lib/db/client'

export interface Session {
  /** Who is asking. */
  actor: Actor
  /** Who was signed in until lately: they may do nothing, but what they typed is kept. */
  expired: SignedIn | null
  /**
   * Who is signed in by a password alone, though their role needs more: until they have set up a second factor, or come by
   * the passkey that they have, they may do only that.
   */
  pending: SignedIn | null
  /** The session's own id; null for strangers. */
  id: string | null
}

const NOBODY: Session = { actor: ANONYMOUS, expired: null, pending: null, id: null }

/** Sign-ins that proved more than a password. Whoever has an app for codes was asked for one, however they came. */
const TWO_MEANS: readonly string[] = ['totp', 'recovery-code', 'passkey'] satisfies Means[]

const rowSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: z.string(),
  reviewLocales: z.array(z.string()),
  seenAt: z.date(),
  means: z.string(),
  hasFactor: z.boolean(),
})

/**
 * Who a session cookie speaks for. Asked on every request: a session that was ended, and a person who was disabled,
 * is nobody from that moment on. Notes, to the minute, that the session was seen.
 */
export async function findSession(
  client: Database,
  token: string | null,
  settings: Pick<DeskSettings, 'secret' | 'requireSecondFactor'>,
  now: Date,
): Promise<Session> {
  const session = await readSessionToken(token, settings.secret, now)
  if (session === null) return NOBODY
  const { userId, sessionId } = session
  const rows = await client.$queryRaw<unknown[]>`
    SELECT u.name, u.email, u.role, u.review_locales AS "reviewLocales", s.seen_at AS "seenAt", s.means,
      EXISTS (SELECT 1 FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "hasFactor"
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id = ${sessionId}::uuid AND s.user_id = ${userId}::uuid AND s.ended_at IS NULL AND u.disabled_at IS NULL`
  if (rows[0] === undefined) return NOBODY
  const row = rowSchema.parse(rows[0])
  const rank = rankOf(row)
  if (rank === null) return NOBODY
  const user: SignedIn = { type: 'user', id: userId, name: row.name, email: row.email, ...rank }
  if (session.expired) return { ...NOBODY, expired: user }
  await noteSeen(client, sessionId, row.seenAt, now)
  const hasProvedMore = row.hasFactor || TWO_MEANS.includes(row.means)
  if (!hasProvedMore && settings.requireSecondFactor.includes(rank.role))
    return { ...NOBODY, pending: user, id: sessionId }
  return { actor: user, expired: null, pending: null, id: sessionId }
}

async function noteSeen(client: Database, id: string, seenAt: Date, now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  if (seenAt < minute)
    await client.session.updateMany({ where: { id, seenAt: { lt: minute } }, data: { seenAt: minute } })
}
