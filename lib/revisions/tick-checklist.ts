import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { checklistOf } from '@/lib/revisions/checklist'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockHead } from '@/lib/revisions/lock-head'
import { textAuthors } from '@/lib/revisions/text-authors'

export interface TickInput {
  actor: Actor
  revisionId: string
  /** Every point that stands ticked now; the others are open. Words that are no points of the kind are passed over. */
  ticked: readonly string[]
  singleEditor?: boolean
}

/** Keeps which points of the checklist are ticked for a submitted revision, by whoever may approve it. */
export async function tickChecklist(
  client: PrismaClient,
  { actor, revisionId, ticked, singleEditor = false }: TickInput,
  now: Date,
): Promise<Result<{ ticked: string[] }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const locked = await lockHead(tx, revisionId, 'tick')
    if (!locked.ok) return locked
    const { authorId, entryId, entry, locale } = locked.value
    const authorIds = await textAuthors(tx, revisionId)
    const userId = userIdOf(actor)
    if (userId === null || !may(actor, 'publish', { authorId, authorIds, locale, singleEditor }))
      return fail<RevisionFailure>({ type: 'refused', why: 'Only who may approve it ticks its checklist.' })
    const points = checklistOf(entry.kind as KindName).filter((point) => ticked.includes(point))
    const before = await tx.checklistTick.findMany({ where: { revisionId }, select: { item: true } })
    const had = before.map((tick) => tick.item)
    const added = points.filter((point) => !had.includes(point))
    const removed = had.filter((item) => !points.some((point) => point === item))
    if (added.length + removed.length === 0) return succeed({ ticked: [...points] })
    await tx.checklistTick.deleteMany({ where: { revisionId, item: { in: removed } } })
    await tx.checklistTick.createMany({
      data: added.map((item) => ({ revisionId, item, userId, at: now })),
    })
    const detail = {
      ...(added.length > 0 && { ticked: added.join(', ') }),
      ...(removed.length > 0 && { unticked: removed.join(', ') }),
    }
    await recordEvent(tx, { at: now, actor, act: 'revision.checked', entryId, revisionId, detail })
    return succeed({ ticked: [...points] })
  })
}
