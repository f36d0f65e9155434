import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { translationOf } from '@/lib/entries/select-published'

const lineSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  title: z.string(),
  /** State of the newest revision of the translation. */
  state: z.string(),
  savedAt: z.date(),
  /** Whether readers see it. */
  isPublic: z.boolean(),
  /** Whether the text says what it translates. */
  tells: z.boolean(),
  translated_version: z.number().nullable(),
  original_version: z.number(),
  /** Since when English says something else; null while it does not, or nobody knows. */
  since: z.date().nullable(),
})

/** A Spanish text and how far it is behind, as its public text says, or its draft while it has none. */
export type TranslationLine = z.infer<typeof lineSchema>

/** Every Spanish text of an entry that is published in English; what is behind longest stands first. */
export async function listTranslations(client: Database): Promise<TranslationLine[]> {
  const rows = await client.$queryRaw`
    SELECT t.*, (SELECT min(x.published_at) FROM revision x WHERE x.entry_id = t.entry_id AND x.locale = 'en'
        AND x.version > t.translated_version) AS since
    FROM (
      SELECT r.entry_id, n.kind, n.slug, r.snapshot ->> 'title' AS title, h.state, h.created_at AS "savedAt",
        e.published_id IS NOT NULL AS "isPublic", r.snapshot ->> 'translates' IS NOT NULL AS tells,
        ${translationOf(sql`r`)}
      FROM edition e JOIN entry n ON n.id = e.entry_id JOIN revision h ON h.id = e.head_id
        JOIN revision r ON r.id = coalesce(e.published_id, e.head_id)
      WHERE e.locale = 'es'
    ) t WHERE t.original_version IS NOT NULL ORDER BY since NULLS FIRST, kind, slug`
  return z.array(lineSchema).parse(rows)
}

/** Whether readers see a translation that does not say what English says today. */
export function isBehind(line: TranslationLine): boolean {
  return line.isPublic && line.translated_version !== line.original_version
}
