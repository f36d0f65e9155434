import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { checklistOf } from '@/lib/revisions/checklist'
import type { RevisionFailure } from '@/lib/revisions/failure'
import type { LockedRevision } from '@/lib/revisions/lock-head'
import { textAuthors } from '@/lib/revisions/text-authors'

/**
 * Why `actor` may not approve `revision`, now or for a later hour; null when they may. The site itself has no checklist: what
 * it publishes was judged before.
 */
export async function refuseApproval(
  tx: Database,
  revision: LockedRevision,
  { actor, singleEditor }: { actor: Actor; singleEditor: boolean },
): Promise<RevisionFailure | null> {
  const { id, authorId, locale } = revision
  const authorIds = actor.type === 'user' ? await textAuthors(tx, id) : []
  if (!may(actor, 'publish', { authorId, authorIds, locale, singleEditor })) {
    const why =
      'Only a reviewer of its language may approve it, and nobody who wrote a part of it since it was last published.'
    return { type: 'refused', why }
  }
  if (actor.type === 'site') return null
  const open = await untickedPoints(tx, revision)
  if (open.length === 0) return null
  const message = `Tick every point of the checklist first; ${open.length} ${open.length === 1 ? 'is' : 'are'} open.`
  return { type: 'invalid', problems: [{ path: 'checklist', message }] }
}

/** The points of its kind's checklist that nobody has ticked for this very revision. */
async function untickedPoints(tx: Database, { id, entry }: LockedRevision): Promise<string[]> {
  const ticks = await tx.checklistTick.findMany({ where: { revisionId: id }, select: { item: true } })
  const ticked = new Set(ticks.map((tick) => tick.item))
  return checklistOf(entry.kind as KindName).filter((point) => !ticked.has(point))
}
