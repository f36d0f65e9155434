import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { isTimeZone } from '@/lib/core/zoned-time'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { judgePublication } from '@/lib/revisions/judge-publication'
import { lockHead } from '@/lib/revisions/lock-head'
import type { Reason } from '@/lib/revisions/reasons'

export interface ScheduleInput {
  actor: SignedIn
  revisionId: string
  at: Date
  /** IANA name of the zone in which the hour was chosen. */
  timeZone: string
  reason?: Reason | undefined
  /** What readers will be told about the change. */
  note?: string
  singleEditor?: boolean
}

/** The farthest that anybody plans; farther is a slip of the year. */
const FARTHEST_MS = 2 * 366 * 86_400_000

/**
 * Judges a submitted revision as publishing does, and has it published at `at` in the name of `actor`. Everything is asked
 * again when the time has come (publish-due.ts); until then readers see nothing of it.
 */
export async function scheduleRevision(
  client: PrismaClient,
  input: ScheduleInput,
  now: Date,
): Promise<Result<{ at: Date }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const { actor, revisionId, at, timeZone, reason, note = '' } = input
    const locked = await lockHead(tx, revisionId, 'schedule')
    if (!locked.ok) return locked
    const judged = await judgePublication(tx, locked.value, input)
    if (!judged.ok) return judged
    if (!isTimeZone(timeZone)) return invalid('timeZone', 'This is no time zone.')
    if (at <= now) return invalid('at', 'This time has passed.')
    if (at.getTime() - now.getTime() > FARTHEST_MS) return invalid('at', 'This is more than two years away.')
    await tx.revision.update({ where: { id: revisionId }, data: { state: 'scheduled' } })
    const userId = actor.id
    await tx.schedule.create({
      data: { revisionId, at, timeZone, reason: reason ?? null, note, userId, createdAt: now },
    })
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'revision.scheduled',
      entryId: locked.value.entryId,
      revisionId,
      detail: { for: at.toISOString(), timeZone },
    })
    return succeed({ at })
  })
}

function invalid(path: string, message: string): Result<never, RevisionFailure> {
  return fail({ type: 'invalid', problems: [{ path, message }] })
}
