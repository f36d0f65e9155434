import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { joinSql, noSql, type Sql, sql } from '@/lib/db/sql'
import type { KindName } from '@/lib/core/kind-name'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'

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
})
export type PublishedRow = z.infer<typeof publishedRowSchema>

/** The newest published revision of each entry asked for, one row an entry. */
export async function selectPublished(client: Database, query: PublishedQuery): Promise<PublishedRow[]> {
  if (query.entryIds?.length === 0 || query.errorKeys?.length === 0) return []
  const rows = await client.$queryRaw`
    SELECT DISTINCT ON (c.entry_id) c.id AS revision_id, c.entry_id, n.kind, n.slug, c.locale, c.version, c.published_at,
      c.sha256, c.snapshot,
      (SELECT max(x.version) FROM revision x WHERE x.entry_id = c.entry_id AND x.locale = c.locale) AS latest,
      (SELECT x.published_at FROM revision x
        WHERE x.entry_id = c.entry_id AND x.locale = c.locale AND x.version = 1) AS first_published_at
    FROM (${currentRevisions(query)}) c JOIN entry n ON n.id = c.entry_id
    WHERE c.state = 'published' AND c.locale IN (${query.locale}, 'en') ${narrowed(query)}
    ORDER BY c.entry_id, c.locale = ${query.locale} DESC`
  return z.array(publishedRowSchema).parse(rows)
}

/**
 * The last published (or withdrawn) revision of each entry in each language, as known at a moment. Today's is a join on two primary
 * keys; the past looks for the last publication before the moment.
 */
export function currentRevisions({ knownAt }: Pick<PublishedQuery, 'knownAt'>): Sql {
  if (!knownAt) return sql`SELECT r.* FROM edition e JOIN revision r ON r.id = e.published_id`
  return sql`
    SELECT DISTINCT ON (r.entry_id, r.locale) r.* FROM revision r
    WHERE r.published_at <= ${knownAt} AND r.state IN ('published', 'withdrawn')
    ORDER BY r.entry_id, r.locale, r.published_at DESC`
}

function narrowed({ kind, entryIds, targetId, role, errorKeys }: PublishedQuery): Sql {
  const clauses = [
    kind === undefined ? noSql : sql`AND n.kind = ${kind}`,
    entryIds === undefined ? noSql : sql`AND c.entry_id IN (${joinSql(entryIds)})`,
    targetId === undefined
      ? noSql
      : sql`AND EXISTS (SELECT 1 FROM entry_ref f WHERE f.revision_id = c.id AND f.target_id = ${targetId}
          ${role === undefined ? noSql : sql`AND f.role = ${role}`})`,
    errorKeys === undefined
      ? noSql
      : sql`AND EXISTS (SELECT 1 FROM jsonb_array_elements(c.snapshot -> 'errorNotes') AS carried
          WHERE carried.value ->> 'key' IN (${joinSql(errorKeys)}))`,
  ]
  return sql`${clauses[0]} ${clauses[1]} ${clauses[2]} ${clauses[3]}`
}
