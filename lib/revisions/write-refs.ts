import { type Ref, refText, type SnapshotRef } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** Writes what a published revision points at; answers the ids of the entries pointed at. Refs to unknown slugs are a bug. */
export async function writeRefs(tx: Database, revisionId: string, refs: SnapshotRef[]): Promise<string[]> {
  if (refs.length === 0) return []
  const entries = await tx.entry.findMany({
    where: {
      kind: { in: [...new Set(refs.map((ref) => ref.kind))] },
      slug: { in: [...new Set(refs.map((ref) => ref.slug))] },
    },
  })
  const ids = new Map(entries.map((entry) => [refText(entry as Ref), entry.id]))
  const rows = refs.map((ref) => {
    const targetId = ids.get(refText(ref))
    if (!targetId) throw new Error(`${refText(ref)} was checked and is not there`)
    return { revisionId, targetId, role: ref.role, path: ref.path }
  })
  await tx.entryRef.createMany({ data: rows, skipDuplicates: true })
  return [...new Set(rows.map((row) => row.targetId))]
}

/** Ids of the entries that a published revision points at. */
export async function targetsOf(tx: Database, revisionId: string): Promise<string[]> {
  const rows = await tx.entryRef.findMany({
    where: { revisionId },
    select: { targetId: true },
    distinct: ['targetId'],
  })
  return rows.map((row) => row.targetId)
}
