import { noteTags } from '@/lib/cache/note-tags'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { z } from 'zod'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { tagOf } from '@/lib/entries/tags'

const leaningSchema = z.object({
  claimId: z.string(),
  text: z.string(),
  locator: z.string().nullable(),
  quote: z.string().nullable(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  title: z.string(),
  path: z.string(),
})

/** A claim that leans on a source today, and the entry that makes it. */
export type LeaningClaim = z.infer<typeof leaningSchema> & { kind: KindName }

/** Every claim of today's texts that leans on the source `sourceId`, by entry and in the order of its text. */
export async function listLeaning(
  client: Database,
  sourceId: string,
  locale: Locale,
): Promise<LeaningClaim[]> {
  noteTags(tagOf.referring(sourceId))
  const rows = await client.$queryRaw`
    SELECT DISTINCT ON (d.kind, d.title, c.position, c.id) split_part(c.id, '.', 1) AS "claimId", c.text, t.locator, t.quote,
      d.kind, d.slug, d.title, d.path
    FROM citation t JOIN claim c ON c.id = t.claim_id
      JOIN search_document d ON d.entry_id = c.entry_id AND d.locale = c.locale
    WHERE t.source_id = ${sourceId} AND c.position IS NOT NULL AND (c.locale = ${locale} OR c.locale = 'en'
      AND NOT EXISTS (SELECT 1 FROM edition e WHERE e.entry_id = c.entry_id AND e.locale = ${locale} AND e.published_id IS NOT NULL))
    ORDER BY d.kind, d.title, c.position, c.id, t.position`
  return z.array(leaningSchema).parse(rows)
}
