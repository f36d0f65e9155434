import { claimsOf } from '@/lib/claims/claims-of'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import { loadRenames } from '@/lib/entries/renames'
import { showSnapshot } from '@/lib/revisions/show-snapshot'
import { writeClaims } from '@/lib/revisions/write-claims'
import { clearProjection } from '@/lib/revisions/write-projection'

/** Throws the public tables, claims and search index away and rebuilds them from published revisions; answers how many. */
export async function reproject(tx: Database): Promise<number> {
  await tx.citation.deleteMany()
  await tx.claim.deleteMany()
  await tx.searchDocument.deleteMany()
  await tx.searchWord.deleteMany()
  await clearProjection(tx)
  const renames = await loadRenames(tx)
  const revisions = await tx.revision.findMany({
    where: { version: { not: null } },
    include: { entry: true, publishedOf: { select: { entryId: true } } },
    orderBy: [{ publishedAt: 'asc' }, { version: 'asc' }],
  })
  const byKind = (revision: { entry: { kind: string } }) =>
    KIND_NAMES.indexOf(revision.entry.kind as KindName)
  for (const revision of revisions.sort((a, b) => byKind(a) - byKind(b))) {
    const kind = kindNamed(revision.entry.kind as KindName)
    const snapshot = presentSnapshot(kind, kind.schema.parse(revision.snapshot), renames)
    const locale = revision.locale as Locale
    const { entry, entryId } = revision
    await writeClaims(tx, {
      entryId,
      locale,
      version: revision.version ?? 0,
      claims: claimsOf(kind, snapshot),
    })
    if (!revision.publishedOf) continue
    await showSnapshot(tx, { entry, locale, kind, snapshot })
  }
  // What is withdrawn makes no claim today.
  await tx.claim.updateMany({
    where: { entry: { editions: { none: { publishedId: { not: null } } } } },
    data: { position: null },
  })
  return revisions.length
}
