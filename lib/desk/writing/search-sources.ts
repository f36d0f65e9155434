import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import type { Database } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { namedBy } from '@/lib/sources/named-by'
import { referenceOf } from '@/lib/sources/reference-of'

/** A source as the picker offers it. */
export interface FoundSource {
  key: string
  title: string
  /** Who, where and when, in one line. */
  reference: string
  /** Nothing of it is public yet: what cites it can be published only afterwards, or together with it. */
  isDraft: boolean
  /** Where published claims point in it, the most frequent first. */
  locators: string[]
}

const MOST = 20

/** How many match, and the best of them: those whose key or title begins with what was typed first. */
export async function searchSources(
  client: Database,
  text: string,
): Promise<{ count: number; sources: FoundSource[] }> {
  const rows = found.parse(await client.$queryRaw(matching(text)))
  return { count: rows[0]?.count ?? 0, sources: rows.map(toFound) }
}

/** What the picker asks while one types. */
export const sourcesQuery: DeskQuery<{ q: string }> = {
  permission: 'saveDraft',
  schema: z.object({ q: z.string().max(300).default('') }),
  answer: ({ client }, { q }) => searchSources(client, q.replaceAll('\0', '')),
}

const found = z.array(
  z.object({
    slug: z.string(),
    title: z.string(),
    snapshot: z.unknown(),
    is_draft: z.boolean(),
    locators: z.array(z.string()),
    count: z.coerce.number(),
  }),
)

function matching(text: string): Sql {
  const start = text.trim().toLowerCase()
  return sql`
    SELECT n.slug, h.snapshot ->> 'title' AS title, h.snapshot, e.published_id IS NULL AS is_draft,
      count(*) OVER () AS count,
      ARRAY(SELECT c.locator FROM citation c JOIN claim m ON m.id = c.claim_id
        WHERE c.source_id = n.id AND c.locator IS NOT NULL AND m.position IS NOT NULL
        GROUP BY c.locator ORDER BY count(*) DESC, c.locator LIMIT 8) AS locators
    FROM entry n JOIN edition e ON e.entry_id = n.id AND e.locale = 'en' JOIN revision h ON h.id = e.head_id
    WHERE n.kind = 'source' AND h.state <> 'withdrawn' AND ${namedBy(text)}
    ORDER BY starts_with(n.slug, ${start}) DESC, starts_with(lower(h.snapshot ->> 'title'), ${start}) DESC,
      h.created_at DESC, n.slug
    LIMIT ${MOST}`
}

function toFound({ slug, title, snapshot, is_draft, locators }: z.infer<typeof found>[number]): FoundSource {
  return { key: slug, title, reference: referenceOf(slug, snapshot), isDraft: is_draft, locators }
}
