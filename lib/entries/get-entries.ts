import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { selectPublished } from '@/lib/entries/select-published'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/** The newest versions of entries by their ids, in the order given; an entry that is not published is left out. */
export async function getEntries(
  client: Database,
  entryIds: readonly string[],
  locale: Locale,
): Promise<Version[]> {
  const rows = await selectPublished(client, { entryIds: [...entryIds], locale })
  const byId = new Map(rows.map((row) => [row.entry_id, row]))
  return entryIds.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [toVersion(row)]
  })
}
