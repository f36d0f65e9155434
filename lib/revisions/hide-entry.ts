import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { removeProjection } from '@/lib/revisions/write-projection'

/** Takes an entry out of everything that readers' lists and search ask. Its versions and its claims' addresses stay. */
export async function hideEntry(tx: Database, entry: { id: string; kind: string }): Promise<void> {
  await tx.claim.updateMany({ where: { entryId: entry.id }, data: { position: null } })
  await tx.searchDocument.deleteMany({ where: { entryId: entry.id } })
  await removeProjection(tx, entry.kind as KindName, entry.id)
}

/** Takes the text of an entry in one language out of search. Lists show the English one again. */
export async function hideTranslation(tx: Database, entry: { id: string }, locale: string): Promise<void> {
  await tx.claim.updateMany({ where: { entryId: entry.id, locale }, data: { position: null } })
  await tx.searchDocument.deleteMany({ where: { entryId: entry.id, locale } })
}
