import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { writeProjection } from '@/lib/revisions/write-projection'
import { indexEntry } from '@/lib/search/index-entry'

export interface PublicText {
  entry: { id: string; slug: string }
  locale: Locale
  kind: EntryKind
  /** With refs by their present addresses (`presentSnapshot`). */
  snapshot: CommonSnapshot
}

/** Puts a published snapshot into the public tables, which hold the English text, and into the search index. */
export async function showSnapshot(
  tx: Database,
  { entry, locale, kind, snapshot }: PublicText,
): Promise<void> {
  if (locale === 'en') await writeProjection(tx, kind, entry, snapshot)
  await indexEntry(tx, { entry, locale, kind, snapshot })
}
