import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { joinSql, noSql, type Sql, sql } from '@/lib/db/sql'
import type { KindName } from '@/lib/core/kind-name'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'
import { loadRenames, NO_RENAMES, type Renames } from '@/lib/entries/renames'

/** Which published revisions to select. Every clause narrows; `knownAt` turns this site's clock back. */
export interface PublishedQuery {
  kind?: KindName | undefined
  entryIds?: string[] | undefined
  /** Only entries whose snapshot points at this entry … */
  targetId?: string | undefined
  /** … in this role. */
  role?: string | undefined
  /** Only entries that carry an error note of one of these keys. */
  errorKeys?: string[] | undefined
  /** The language wanted; an entry without it comes in English. */
  locale: Locale
  knownAt?: Date | undefined
  /** Also entries that were withdrawn, as they read last; only for today. */
  orWithdrawn?: boolean | undefined
}

/** What a query has to select of a revision, and of its entry, for `toVersion`. */
export const publishedRowSchema = z.object({
  revision_id: z.string(),
  entry_id: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  version: z.number(),
  latest: z.number(),
  published_at: z.date(),
  first_published_at: z.date(),
  sha256: z.string(),
  snapshot: z.unknown(),
  withdrawn_at: z.date().nullable().default(null),
  withdrawn_reason: z.string().nullable().default(null),
  /** Of a translation: the version of the original that it says, and the newest published; each null when there is none. */
  translated_version: z.number().nullable().default(null),
  original_version: z.number().nullable().default(null),
  /** Whether any entry ever got another address. */
  any_renamed: z.boolean().default(false),
})
/** `renames` is there to read the refs of the snapshot by their present addresses. */
export type PublishedRow = z.infer<typeof publishedRowSchema> & { renames: Renames }

/** Rows of a query, parsed, with the renames that it takes to read them. */
export async function parsePublished(
  client: Database,
  rows: unknown,
  knownAt?: Date,
): Promise<PublishedRow[]> {
  const parsed = z.array(publishedRowSchema).parse(rows)
  const renames = parsed[0]?.any_renamed === true ? await loadRenames(client, knownAt) : NO_RENAMES
  return parsed.map((row) => ({ ...row, renames }))
}

/** The newest published revision of each entry asked for, one row an entry. */
export async function selectPublished(client: Database, query: PublishedQuery): Promise<PublishedRow[]> {
  if (query.entryIds?.length === 0 || query.errorKeys?.length === 0) return []
  const rows = await client.$queryRaw`
    SELECT DISTINCT ON (c.entry_id) c.id AS revision_id, c.entry_id, n.kind, n.slug, c.locale, c.version, c.published_at,
      c.sha256, c.snapshot,
      (SELECT max(x.version) FROM revision x WHERE x.entry_id = c.entry_id AND x.locale = c.locale) AS latest,
      (SELECT x.published_at FROM revision x
        WHERE x.entry_id = c.entry_id AND x.locale = c.locale AND x.version = 1) AS first_published_at,
      ${translationOf(sql`c`)}, w.at AS withdrawn_at, w.reason AS withdrawn_reason, ${anyRenamed}
    FROM (${currentRevisions(query)}) c JOIN entry n ON n.id = c.entry_id ${withdrawnNow}
    WHERE c.locale IN (${query.locale}, 'en') ${narrowed(query)}
    ORDER BY c.entry_id, ${orWithdrawnLast(query)} c.locale = ${query.locale} DESC`
  return parsePublished(client, rows, query.knownAt)
}

/** Column that says whether refs have to be read by present addresses. */
export const anyRenamed = sql`(EXISTS (SELECT 1 FROM old_slug) OR EXISTS (SELECT 1 FROM merger)) AS any_renamed`

/**
 * Columns that say which version of its original a translation says, the newest with that text, and which is published now.
 * The text itself names the original, by its hash.
 */
export function translationOf(row: Sql): Sql {
  return sql`
    CASE WHEN ${row}.locale <> 'en' THEN (SELECT max(o.version) FROM revision o WHERE o.entry_id = ${row}.entry_id
      AND o.locale = 'en' AND o.sha256 = ${row}.snapshot ->> 'translates') END AS translated_version,
    CASE WHEN ${row}.locale <> 'en' THEN (SELECT o.version FROM edition d JOIN revision o ON o.id = d.published_id
      WHERE d.entry_id = ${row}.entry_id AND d.locale = 'en') END AS original_version`
}

/**
 * The published revision of each entry in each language, as known at a moment. Today's is a join on two primary keys; the past
 * looks for the last publication before the moment, if it was not withdrawn by then.
 */
export function currentRevisions({
  knownAt,
  orWithdrawn,
}: Pick<PublishedQuery, 'knownAt' | 'orWithdrawn'>): Sql {
  if (knownAt)
    return sql`
      SELECT l.* FROM (
        SELECT DISTINCT ON (r.entry_id, r.locale) r.* FROM revision r
        WHERE r.published_at <= ${knownAt} AND r.version IS NOT NULL
        ORDER BY r.entry_id, r.locale, r.published_at DESC) l
      WHERE NOT EXISTS (SELECT 1 FROM withdrawal p WHERE p.revision_id = l.id AND p.at <= ${knownAt})`
  if (!orWithdrawn) return sql`SELECT r.* FROM edition e JOIN revision r ON r.id = e.published_id`
  return sql`
    SELECT r.* FROM edition e JOIN revision r ON r.id = coalesce(e.published_id, (SELECT x.id FROM revision x
      WHERE x.entry_id = e.entry_id AND x.locale = e.locale AND x.version IS NOT NULL ORDER BY x.version DESC LIMIT 1))`
}

// A translation that was taken back gives way to the text that readers see; an entry of which there is none reads last.
function orWithdrawnLast({ orWithdrawn, knownAt }: PublishedQuery): Sql {
  return orWithdrawn && !knownAt ? sql`s.entry_id IS NULL DESC,` : noSql
}

// How an entry stands today that nothing is published of: its last withdrawal.
const withdrawnNow = sql`
  LEFT JOIN edition s ON s.entry_id = c.entry_id AND s.locale = c.locale AND s.published_id IS NULL
  LEFT JOIN LATERAL (SELECT v.at, v.reason FROM withdrawal v JOIN revision y ON y.id = v.revision_id
    WHERE y.entry_id = s.entry_id AND y.locale = s.locale ORDER BY v.at DESC LIMIT 1) w ON true`

/** An entry, and the sources that were merged into it by then: what pointed at them points at it. */
export function withMerged(targetId: string, knownAt?: Date): Sql {
  return sql`SELECT ${targetId} UNION ALL SELECT merged_id FROM merger
    WHERE kept_id = ${targetId} ${knownAt === undefined ? noSql : sql`AND at <= ${knownAt}`}`
}

function narrowed({ kind, entryIds, targetId, role, errorKeys, knownAt }: PublishedQuery): Sql {
  const clauses = [
    kind === undefined ? noSql : sql`AND n.kind = ${kind}`,
    entryIds === undefined ? noSql : sql`AND c.entry_id IN (${joinSql(entryIds)})`,
    targetId === undefined
      ? noSql
      : sql`AND EXISTS (SELECT 1 FROM entry_ref f WHERE f.revision_id = c.id AND f.target_id IN (${withMerged(targetId, knownAt)})
          ${role === undefined ? noSql : sql`AND f.role = ${role}`})`,
    errorKeys === undefined
      ? noSql
      : sql`AND EXISTS (SELECT 1 FROM jsonb_array_elements(c.snapshot -> 'errorNotes') AS carried
          WHERE carried.value ->> 'key' IN (${joinSql(errorKeys)}))`,
  ]
  return sql`${clauses[0]} ${clauses[1]} ${clauses[2]} ${clauses[3]}`
}
