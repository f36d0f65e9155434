import type { Database } from '@/lib/db/client'
import { selectList } from '@/lib/entries/select-list'
import { toVersion } from '@/lib/entries/to-version'
import {
  askedFilters,
  type EntriesQuery,
  type MadeEntry,
  makeEntries,
  narrowsByDate,
} from '@/lib/open-data/entries/entries-query'

const BATCH = 200

/** Part of a list, and the slug after which the next part begins; null at the end of the list. */
export interface ListPart {
  entries: MadeEntry[]
  next: string | null
}

/** At most `limit` entries that fit, in the order of slugs. */
export async function listPart(client: Database, query: EntriesQuery, limit: number): Promise<ListPart> {
  const { kind, locale, clocks } = query
  const list = { kind, locale, knownAt: clocks.knownAt, filters: askedFilters(query) }
  // One more than asked for shows whether there is a next part. What falls out after it was read is made up for.
  const size = narrowsByDate(query) ? BATCH : limit + 1
  const found: MadeEntry[] = []
  let after = query.after
  for (;;) {
    const rows = await selectList(client, { ...list, after, limit: size })
    found.push(
      ...(await makeEntries(
        client,
        rows.map((row) => toVersion(row)),
        query,
      )),
    )
    after = rows.at(-1)?.slug
    if (found.length > limit || rows.length < size) break
  }
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.version.slug ?? null) : null }
}
