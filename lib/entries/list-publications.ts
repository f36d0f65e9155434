import { z } from 'zod'
import { noteTags } from '@/lib/cache/note-tags'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { noSql, sql } from '@/lib/db/sql'
import { tagOf } from '@/lib/entries/tags'

const publicationSchema = z.object({
  entryId: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  title: z.string(),
  path: z.string(),
  version: z.number(),
  reason: z.string().nullable(),
  /** What readers are told about the change. */
  note: z.string(),
  publishedAt: z.date(),
})

/** One publication of one version. */
export type Publication = z.infer<typeof publicationSchema>

export interface PublicationsQuery {
  /** Only changes of what was already published: the log of corrections. */
  onlyCorrections?: boolean
  /** Leave sources out, which readers meet through what leans on them. */
  withoutSources?: boolean
  limit: number
  before?: Date | undefined
  /** Only changes for this reason. */
  reason?: string | undefined
}

/** What was published, newest first. */
export async function listPublications(client: Database, query: PublicationsQuery): Promise<Publication[]> {
  noteTags(tagOf.anything)
  const rows = await client.$queryRaw`
    SELECT r.entry_id AS "entryId", n.kind, n.slug, r.locale, d.title, d.path, r.version, r.reason, r.review_note AS note,
      r.published_at AS "publishedAt"
    FROM revision r JOIN entry n ON n.id = r.entry_id
      JOIN search_document d ON d.entry_id = r.entry_id AND d.locale = r.locale
    WHERE r.version IS NOT NULL
      ${query.onlyCorrections ? sql`AND r.version > 1` : noSql}
      ${query.withoutSources ? sql`AND n.kind <> 'source'` : noSql}
      ${query.reason === undefined ? noSql : sql`AND r.reason = ${query.reason}`}
      ${query.before ? sql`AND r.published_at < ${query.before}` : noSql}
    ORDER BY r.published_at DESC, n.kind, n.slug LIMIT ${query.limit}`
  return z.array(publicationSchema).parse(rows)
}

const countSchema = z.object({ reason: z.string().nullable(), count: z.number() })

/** How many changes of published texts there are for each reason, the most first; null where none was given. */
export async function countCorrections(client: Database): Promise<z.infer<typeof countSchema>[]> {
  noteTags(tagOf.anything)
  const rows = await client.$queryRaw`
    SELECT r.reason, count(*)::int AS count
    FROM revision r JOIN search_document d ON d.entry_id = r.entry_id AND d.locale = r.locale
    WHERE r.state = 'published' AND r.version > 1
    GROUP BY r.reason ORDER BY count DESC, r.reason`
  return z.array(countSchema).parse(rows)
}
