import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { textPath } from '@/lib/desk/place'

/** An entry of one's own on which others have said something that is open. */
export interface CommentedLine {
  /** The page on which its text is edited. */
  path: string
  locale: Locale
  title: string
  revisionId: string
  count: number
  /** When the oldest open one was written. */
  since: Date
}

const rows = z.array(
  z.object({
    kind: z.enum(KIND_NAMES),
    slug: z.string(),
    locale: z.enum(LOCALES),
    title: z.string().nullable(),
    revisionId: z.string(),
    count: z.coerce.number(),
    since: z.date(),
  }),
)

/** Entries whose text `userId` saved last, or whose commented text was theirs, with open comments of others; the oldest first. */
export async function listCommentsFor(client: Database, userId: string): Promise<CommentedLine[]> {
  const found = await client.$queryRaw`
    SELECT n.kind, n.slug, e.locale, h.snapshot->>'title' AS title, h.id AS "revisionId", count(*) AS count,
      min(c.created_at) AS since
    FROM review_comment c JOIN edition e ON e.entry_id = c.entry_id AND e.locale = c.locale
    JOIN entry n ON n.id = e.entry_id JOIN revision h ON h.id = e.head_id JOIN revision r ON r.id = c.revision_id
    WHERE c.resolved_at IS NULL AND c.author_id <> ${userId}::uuid
      AND (h.author_id = ${userId}::uuid OR r.author_id = ${userId}::uuid)
    GROUP BY n.kind, n.slug, e.locale, h.snapshot->>'title', h.id
    ORDER BY since LIMIT 60`
  return rows.parse(found).map(({ kind, slug, locale, title, ...row }) => ({
    ...row,
    path: textPath({ kind, slug, locale }),
    locale,
    title: title ?? slug,
  }))
}
