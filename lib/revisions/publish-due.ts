import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { THE_SITE } from '@/lib/auth/actor'
import { findPerson } from '@/lib/auth/find-person'
import { expireHere } from '@/lib/cache/expire-here'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { failureWords } from '@/lib/revisions/failure-words'
import { type Publication, publishRevisionIn } from '@/lib/revisions/publish-revision'
import { REASONS } from '@/lib/revisions/reasons'
import { MISSED } from '@/lib/revisions/drop-schedule'

/** What became of one scheduled revision. */
export interface Due {
  revisionId: string
  /** Why it was not published; null when it was. */
  trouble: string | null
}

/**
 * Publishes the scheduled revision that is due for longest, in the name of who scheduled it, with everything asked again
 * that publishing asks. What stands in the way is kept beside it and opens a task; it is not tried again by itself.
 * Servers that ask at once never get the same one: whoever locks its edition has it. Null when nothing is due.
 */
export async function publishNextDue(
  client: PrismaClient,
  settings: { singleEditor: boolean },
  now: Date,
): Promise<Due | null> {
  let taken: Planned | null = null
  let tags: string[] = []
  try {
    const done = await transact(client, async (tx) => {
      taken = await takeDue(tx, now)
      if (taken === null) return succeed(null)
      const published = await publishAsked(tx, taken, settings, now)
      if (published.ok) tags = published.value.tags
      const trouble = published.ok ? null : failureWords(published.failure)
      if (trouble !== null) await noteTrouble(tx, taken, trouble, now)
      return succeed({ revisionId: taken.revisionId, trouble })
    })
    expireHere(tags)
    return done.ok ? done.value : null
  } catch (error) {
    if (taken === null || isDatabaseAway(error)) throw error
    // A text that the site cannot publish must not keep the others waiting.
    const planned: Planned = taken
    const trouble = 'The site made an error while publishing it; its log says which.'
    await transact(client, async (tx) => succeed(await noteTrouble(tx, planned, trouble, now)))
    throw error
  }
}

type Planned = NonNullable<Awaited<ReturnType<typeof findPlanned>>>

/** Locks the edition of one due revision until the transaction ends; what others hold is left to them. */
async function takeDue(tx: Database, now: Date): Promise<Planned | null> {
  const rows = await tx.$queryRaw`
    SELECT s.revision_id AS id FROM schedule s JOIN edition e ON e.head_id = s.revision_id
    WHERE s.at <= ${now} AND s.trouble IS NULL
    ORDER BY s.at, s.revision_id LIMIT 1 FOR UPDATE OF e SKIP LOCKED`
  const [row] = z.array(z.object({ id: z.string() })).parse(rows)
  // Read again under the lock: whoever held it may have changed the plan.
  return row === undefined ? null : findPlanned(tx, row.id, now)
}

function findPlanned(tx: Database, revisionId: string, now: Date) {
  return tx.schedule.findFirst({
    where: { revisionId, at: { lte: now }, trouble: null },
    include: { revision: { select: { entryId: true } } },
  })
}

async function publishAsked(
  tx: Database,
  schedule: Planned,
  { singleEditor }: { singleEditor: boolean },
  now: Date,
): Promise<Result<Publication, RevisionFailure>> {
  const actor = await findPerson(tx, schedule.userId)
  if (actor === null) return fail({ type: 'refused', why: 'Who scheduled it can no longer sign in.' })
  const reason = REASONS.find((known) => known === schedule.reason)
  const { revisionId, at: scheduledFor, note } = schedule
  return publishRevisionIn(tx, { actor, revisionId, reason, note, singleEditor, scheduledFor }, now)
}

/** Once, whatever another server did with it since the lock on its edition was given back. */
async function noteTrouble(
  tx: Database,
  { revisionId, at, revision: { entryId } }: Planned,
  trouble: string,
  now: Date,
): Promise<void> {
  const { count } = await tx.schedule.updateMany({
    where: { revisionId, at, trouble: null },
    data: { trouble },
  })
  if (count === 0) return
  const detail = { revisionId, at: at.toISOString(), why: trouble }
  await tx.task.create({ data: { act: MISSED, entryId, openedAt: now, detail } })
  await recordEvent(tx, {
    at: now,
    actor: THE_SITE,
    act: 'revision.not-published',
    entryId,
    revisionId,
    detail: { why: trouble },
  })
}
