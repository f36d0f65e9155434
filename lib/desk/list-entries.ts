import { z } from 'zod'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { type Locale, LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { noSql, type Sql, sql } from '@/lib/db/sql'

/** An entry in a list of the desk, with the state of its newest revision. */
export interface EntryLine {
  kind: KindName
  slug: string
  /** The language of the text. */
  locale: Locale
  title: string
  /** Of the newest revision: draft, submitted, scheduled, returned, published, withdrawn. */
  state: string
  revisionId: string
  /** The revision that readers see; null when there is none. */
  publishedId: string | null
  author: string | null
  /** When it came into that state, as far as is known. */
  since: Date
  version: number | null
  reviewNote: string
}

export interface EntriesQuery {
  kind?: KindName | undefined
  /** States of the newest revision. */
  states?: readonly string[]
  authorId?: string
  /** Part of a title. */
  title?: string | undefined
  /** Oldest first: what waits longest stands first. */
  oldestFirst?: boolean
  /** Slug after which the list goes on; lists by slug only. */
  after?: string | undefined
  limit: number
}

const rowSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  title: z.string().nullable(),
  state: z.string(),
  revision_id: z.string(),
  published_id: z.string().nullable(),
  author: z.string().nullable(),
  since: z.date(),
  version: z.number().nullable(),
  review_note: z.string(),
})

/** Texts by their newest revision, by kind and slug, or oldest first: in every language by their state, else in English. */
export async function listEntries(client: Database, query: EntriesQuery): Promise<EntryLine[]> {
  const rows = await client.$queryRaw`
    SELECT n.kind, n.slug, e.locale, h.snapshot->>'title' AS title, h.state, h.id AS revision_id, e.published_id,
      u.name AS author,
      coalesce(h.published_at, h.submitted_at, h.created_at) AS since, p.version, h.review_note
    FROM edition e JOIN entry n ON n.id = e.entry_id JOIN revision h ON h.id = e.head_id
    LEFT JOIN app_user u ON u.id = h.author_id LEFT JOIN revision p ON p.id = e.published_id
    WHERE ${query.states === undefined ? sql`e.locale = 'en'` : sql`true`} ${narrowed(query)}
    ORDER BY ${query.oldestFirst ? sql`since, n.kind, n.slug, e.locale` : sql`n.kind, n.slug, e.locale`}
    LIMIT ${query.limit}`
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ title, revision_id, published_id, review_note, ...row }) => ({
      ...row,
      title: title ?? row.slug,
      revisionId: revision_id,
      publishedId: published_id,
      reviewNote: review_note,
    }))
}

function narrowed({ kind, states, authorId, title, after }: EntriesQuery): Sql {
  const clauses = [
    kind === undefined ? noSql : sql`AND n.kind = ${kind}`,
    states === undefined ? noSql : sql`AND h.state = ANY(${[...states]})`,
    authorId === undefined ? noSql : sql`AND h.author_id = ${authorId}::uuid`,
    title === undefined ? noSql : sql`AND strpos(lower(h.snapshot->>'title'), lower(${title})) > 0`,
    after === undefined ? noSql : sql`AND n.slug > ${after}`,
  ]
  return sql`${clauses[0]} ${clauses[1]} ${clauses[2]} ${clauses[3]} ${clauses[4]}`
}
