import type { Database } from '@/lib/db/client'

/** Roles in which an entry belongs to another: a policy to its place, a number to its measure. */
const BELONGING = ['jurisdiction', 'party', 'measure']

/** At most five refs (`policy/x`) of published entries that belong to this one; they would have no place without it. */
export async function filedUnder(tx: Database, entryId: string): Promise<string[]> {
  const found = await tx.entry.findMany({
    where: {
      id: { not: entryId },
      editions: { some: { published: { refs: { some: { targetId: entryId, role: { in: BELONGING } } } } } },
    },
    orderBy: [{ kind: 'asc' }, { slug: 'asc' }],
    take: 5,
  })
  return found.map(({ kind, slug }) => `${kind}/${slug}`)
}
