import type { Database } from '@/lib/db/client'
import { selectListIds, selectRevisions } from '@/lib/entries/select-list'
import { toVersion } from '@/lib/entries/to-version'
import { toCsvLine } from '@/lib/core/csv'
import { type Column, csvColumns } from '@/lib/open-data/entries/csv-columns'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import {
  askedFilters,
  type EntriesQuery,
  type MadeEntry,
  makeEntries,
} from '@/lib/open-data/entries/entries-query'
import { etagOf } from '@/lib/open-data/etag'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'
import { streamText } from '@/lib/open-data/stream-text'

const BATCH = 100

/** `entries` as a table. */
export function csvPart(
  query: EntriesQuery,
  entries: readonly MadeEntry[],
  headers: Record<string, string>,
): Response {
  const columns = columnsOf(query)
  const text = toCsvLine(columns.map(({ name }) => name)) + toLines(columns, entries)
  return new Response(text, { headers: { ...tableHeaders(query, etagOf(text)), ...headers } })
}

/**
 * Every entry that fits as a table, however many: the list is settled at once, as the revisions that it holds, and their texts are read
 * a hundred at a time while the table is being sent.
 */
export async function csvWhole(client: Database, query: EntriesQuery): Promise<Response> {
  const { kind, locale, clocks } = query
  const columns = columnsOf(query)
  const { knownAt } = clocks
  const [last, ids, ...others] = await Promise.all([
    client.attestation.aggregate({ where: { entry: { kind }, claimId: '' }, _max: { at: true } }),
    selectListIds(client, { kind, locale, knownAt, filters: askedFilters(query) }),
    ...(datedFields(kind)?.restsOn ?? []).map((other) =>
      selectListIds(client, { kind: other, locale, knownAt }),
    ),
  ])
  async function* lines() {
    yield toCsvLine(columns.map(({ name }) => name))
    for (let from = 0; from < ids.length; from += BATCH) {
      const rows = await selectRevisions(client, ids.slice(from, from + BATCH))
      yield toLines(
        columns,
        await makeEntries(
          client,
          rows.map((row) => toVersion(row)),
          query,
        ),
      )
    }
  }
  // Revisions never change and checks are only added, so that these say what the table will be.
  const names = columns.map(({ name }) => name)
  const settled = JSON.stringify([names, locale, query.asked, clocks, last._max.at, ids, others])
  return new Response(streamText(lines()), { headers: tableHeaders(query, `W/${etagOf(settled)}`) })
}

function columnsOf({ kind, fields }: EntriesQuery): Column[] {
  return csvColumns(kind).filter(({ field }) =>
    fields === undefined ? field !== 'canonical' : field === 'id' || fields.includes(field),
  )
}

function toLines(columns: readonly Column[], entries: readonly MadeEntry[]): string {
  return entries
    .map(({ entry }) => toCsvLine(columns.map(({ field, cellOf }) => cellOf(entry[field]))))
    .join('')
}

function tableHeaders({ kind }: EntriesQuery, etag: string): Record<string, string> {
  return {
    ...OPEN_HEADERS,
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${kind}.csv"`,
  }
}
