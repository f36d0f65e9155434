import { recordEvent } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

/** Ends one of one's own sessions, or all but `except`. `missing` when there is none such that counts. */
export async function endOwnSessions(
  client: PrismaClient,
  actor: Actor,
  which: { only: string } | { except: string | null },
  now: Date,
): Promise<Result<{ ended: number }, { type: 'missing' }>> {
  if (actor.type !== 'user') return fail({ type: 'missing' })
  return client.$transaction(async (tx) => {
    const ended = await endSessions(tx, { userId: actor.id, ...which }, now)
    if (ended === 0) return fail({ type: 'missing' as const })
    await recordEvent(tx, { at: now, actor, act: 'session.ended', detail: { sessions: ended } })
    return succeed({ ended })
  })
}
