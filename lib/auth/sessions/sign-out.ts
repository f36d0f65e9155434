import { recordEvent } from '@/lib/audit/record-event'
import { findPerson } from '@/lib/auth/find-person'
import type { SessionToken } from '@/lib/auth/session-token'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import type { PrismaClient } from '@/lib/db/client'

/** Ends the session that a cookie tells of, also one whose time is over; nothing when it has ended, or was never. */
export async function signOut(
  client: PrismaClient,
  { userId, sessionId }: Pick<SessionToken, 'userId' | 'sessionId'>,
  now: Date,
): Promise<void> {
  await client.$transaction(async (tx) => {
    if ((await endSessions(tx, { userId, only: sessionId }, now)) === 0) return
    const actor = await findPerson(tx, userId)
    if (actor !== null) await recordEvent(tx, { at: now, actor, act: 'session.ended' })
  })
}
