import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { selectPublished } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/** The published versions of many refs at once, by `kind/slug`; a ref to nothing published is missing from the map. */
export async function getVersions(
  client: Database,
  refs: Ref[],
  locale: Locale,
  choice: { knownAt?: Date | undefined; orWithdrawn?: boolean } = {},
): Promise<Map<string, Version>> {
  noteTags(...refs.map(tagOf.address))
  if (refs.length === 0) return new Map()
  const entries = await client.entry.findMany({
    where: { OR: refs.map(({ kind, slug }) => ({ kind, slug })) },
  })
  noteTags(...entries.map((entry) => tagOf.entry(entry.id)))
  const rows = await selectPublished(client, {
    entryIds: entries.map((entry) => entry.id),
    locale,
    ...choice,
  })
  return new Map(rows.map((row) => [refText(row), toVersion(row)]))
}
