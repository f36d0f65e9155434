import { recordEvent } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { dropSchedule } from '@/lib/revisions/drop-schedule'
import { lockHead } from '@/lib/revisions/lock-head'

/** Takes a revision back from the schedule: it waits for review again. */
export async function unscheduleRevision(
  client: PrismaClient,
  { actor, revisionId }: { actor: Actor; revisionId: string },
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const locked = await lockHead(tx, revisionId, 'unschedule')
    if (!locked.ok) return locked
    if (!may(actor, 'unschedule'))
      return fail({ type: 'refused', why: 'Only an editor may take it from the schedule.' })
    await unscheduleIn(tx, { actor, revision: locked.value, because: 'asked' }, now)
    return succeed({ revisionId })
  })
}

export interface Unscheduling {
  actor: Actor
  revision: { id: string; entryId: string }
  /** Somebody asked for it, saved a newer text, or withdrew the entry. */
  because: 'asked' | 'saved' | 'withdrawn'
}

/** Puts a scheduled revision back among those that wait. The caller holds the lock on its edition and has asked who may. */
export async function unscheduleIn(
  tx: Database,
  { actor, revision, because }: Unscheduling,
  now: Date,
): Promise<void> {
  await dropSchedule(tx, { actor, revisionId: revision.id }, now)
  await tx.revision.update({ where: { id: revision.id }, data: { state: 'submitted' } })
  await recordEvent(tx, {
    at: now,
    actor,
    act: 'revision.unscheduled',
    entryId: revision.entryId,
    revisionId: revision.id,
    detail: { because },
  })
}
