import type { Database } from '@/lib/db/client'
import type { RevisionFailure } from '@/lib/revisions/failure'
import type { Head } from '@/lib/revisions/open-edition'

/** What an editor whose base is stale needs to go on: the head, who wrote it, and what both started from. */
export async function conflictWith(
  tx: Database,
  head: Head | undefined,
  baseId: string | null,
): Promise<RevisionFailure> {
  if (!head) return { type: 'missing' }
  const base =
    baseId === null
      ? null
      : await tx.revision.findUnique({ where: { id: baseId }, select: { snapshot: true } })
  const author =
    head.authorId === null
      ? null
      : await tx.user.findUnique({ where: { id: head.authorId }, select: { name: true } })
  return {
    type: 'conflict',
    headId: head.id,
    headSnapshot: head.snapshot,
    headAuthor: author?.name ?? null,
    baseSnapshot: base?.snapshot ?? null,
  }
}
