import { z } from 'zod'
import type { Database } from '@/lib/db/client'

const rowsSchema = z.array(z.object({ slug: z.string(), text: z.string() }))

/**
 * The words of the newest capture of each source, by slug; of a source whose page and files were captured, the newest
 * of each address and of what was handed in. Captures without words count as none.
 */
export async function loadCaptureTexts(
  client: Database,
  slugs: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = rowsSchema.parse(
    await client.$queryRaw`
      SELECT DISTINCT ON (e.slug, c.url) e.slug, c.text FROM capture c JOIN entry e ON e.id = c.source_id
      WHERE e.kind = 'source' AND e.slug = ANY(${[...slugs]}) AND c.text <> ''
      ORDER BY e.slug, c.url, c.at DESC, c.id`,
  )
  const texts = new Map<string, string[]>()
  for (const { slug, text } of rows) texts.set(slug, [...(texts.get(slug) ?? []), text])
  return texts
}
