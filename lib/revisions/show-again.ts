import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import { loadRenames } from '@/lib/entries/renames'
import { showSnapshot } from '@/lib/revisions/show-snapshot'

/**
 * Writes the public rows of an entry that was renamed or merged, and of all published entries that point at it, by its new address.
 * Answers those others.
 */
export async function showAgain(
  tx: Database,
  entry: { id: string },
): Promise<{ id: string; kind: string }[]> {
  const renames = await loadRenames(tx)
  const revisions = await tx.revision.findMany({
    where: {
      publishedOf: { isNot: null },
      OR: [{ entryId: entry.id }, { refs: { some: { targetId: entry.id } } }],
    },
    select: { locale: true, snapshot: true, entry: true },
  })
  // The entry itself first: public rows of the others name its new address.
  const ordered = revisions.sort((a, b) => Number(b.entry.id === entry.id) - Number(a.entry.id === entry.id))
  for (const revision of ordered) {
    const kind = kindNamed(revision.entry.kind as KindName)
    const snapshot = presentSnapshot(kind, kind.schema.parse(revision.snapshot), renames)
    await showSnapshot(tx, { entry: revision.entry, locale: revision.locale as Locale, kind, snapshot })
  }
  return ordered.map((revision) => revision.entry).filter(({ id }) => id !== entry.id)
}
