import { z } from 'zod'
import type { AskedFilters } from '@/lib/core/entry-filter'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { joinSql, noSql, type Sql, sql } from '@/lib/db/sql'
import { filterSql } from '@/lib/entries/filter-sql'
import { kindNamed } from '@/lib/entries/registry'
import {
  anyRenamed,
  currentRevisions,
  parsePublished,
  type PublishedRow,
  translationOf,
} from '@/lib/entries/select-published'

/** A part of the list of a kind, in the order of slugs (byte by byte, so that it is the same on every server). */
export interface ListQuery {
  kind: KindName
  /** The language wanted; an entry without it comes in English. */
  locale: Locale
  knownAt?: Date | undefined
  filters?: AskedFilters
  /** Only what comes after this slug. */
  after?: string | undefined
  limit?: number | undefined
}

const idsSchema = z.array(z.object({ revision_id: z.string() }))

/** At most `limit` published entries that fit, with their texts. */
export async function selectList(client: Database, query: ListQuery): Promise<PublishedRow[]> {
  const rows = await client.$queryRaw`SELECT ${columns} FROM (${fitting(query)}) p ORDER BY slug COLLATE "C"`
  return parsePublished(client, rows, query.knownAt)
}

/**
 * The revisions that a list holds now, without their texts: published revisions never change, so these ids are the list as it stood
 * at one moment, however long somebody takes to read it (`selectRevisions`).
 */
export async function selectListIds(client: Database, query: ListQuery): Promise<string[]> {
  const rows =
    await client.$queryRaw`SELECT revision_id::text FROM (${fitting(query)}) p ORDER BY slug COLLATE "C"`
  return idsSchema.parse(rows).map((row) => row.revision_id)
}

/** The revisions called `ids`, in the order of slugs. */
export async function selectRevisions(client: Database, ids: readonly string[]): Promise<PublishedRow[]> {
  if (ids.length === 0) return []
  const rows = await client.$queryRaw`
    SELECT ${columns} FROM (
      SELECT c.id AS revision_id, c.entry_id, n.kind, n.slug, c.locale, c.version, c.published_at, c.sha256, c.snapshot
      FROM revision c JOIN entry n ON n.id = c.entry_id WHERE c.id IN (${joinSql(ids.map((id) => sql`${id}::uuid`))})
    ) p ORDER BY slug COLLATE "C"`
  return parsePublished(client, rows)
}

const columns = sql`p.*,
  (SELECT max(x.version) FROM revision x WHERE x.entry_id = p.entry_id AND x.locale = p.locale) AS latest,
  (SELECT x.published_at FROM revision x
    WHERE x.entry_id = p.entry_id AND x.locale = p.locale AND x.version = 1) AS first_published_at,
  ${translationOf(sql`p`)}, ${anyRenamed}`

function fitting({ kind, locale, knownAt, filters = {}, after, limit }: ListQuery): Sql {
  return sql`
    SELECT * FROM (
      SELECT DISTINCT ON (n.slug COLLATE "C") c.id AS revision_id, c.entry_id, n.kind, n.slug, c.locale, c.version,
        c.published_at, c.sha256, c.snapshot
      FROM (${currentRevisions({ knownAt })}) c JOIN entry n ON n.id = c.entry_id
      WHERE n.kind = ${kind} AND c.locale IN (${locale}, 'en')
        ${after === undefined ? noSql : sql`AND n.slug COLLATE "C" > ${after}`}
      ORDER BY n.slug COLLATE "C", c.locale = ${locale} DESC
    ) every
    WHERE true ${filterSql(kindNamed(kind).filters, filters)}
    ORDER BY slug COLLATE "C" ${limit === undefined ? noSql : sql`LIMIT ${limit}`}`
}
