import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { admits, type State, type Verb } from '@/lib/revisions/state'

/** The revision that a verb acts on, with its entry and the lock on its edition held. */
export type LockedRevision = NonNullable<Awaited<ReturnType<typeof find>>>

/** Locks the edition of `revisionId`, and asks the state table whether `verb` may be done to it. Only a head may move. */
export async function lockHead(
  tx: Database,
  revisionId: string,
  verb: Verb,
): Promise<Result<LockedRevision, RevisionFailure>> {
  const place = await tx.revision.findUnique({
    where: { id: revisionId },
    select: { entryId: true, locale: true },
  })
  if (!place) return fail({ type: 'missing' })
  const held = await tx.$executeRaw`
    SELECT 1 FROM edition WHERE entry_id = ${place.entryId} AND locale = ${place.locale} AND head_id = ${revisionId}::uuid FOR UPDATE`
  if (held === 0) return fail({ type: 'refused', why: 'A newer draft of this entry has been saved since.' })
  const revision = await find(tx, revisionId)
  if (!revision) return fail({ type: 'missing' })
  if (!admits(revision.state as State, verb)) {
    return fail({ type: 'refused', why: `This revision is ${revision.state}; that cannot be done to it.` })
  }
  return succeed(revision)
}

function find(tx: Database, id: string) {
  return tx.revision.findUnique({ where: { id }, include: { entry: true } })
}
