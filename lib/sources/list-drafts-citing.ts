import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'

const rowsSchema = z.array(
  z.object({ kind: z.enum(KIND_NAMES), slug: z.string(), title: z.string(), locale: z.string() }),
)

/** Entries whose newest, unpublished text names the source `slug`: what is published says it elsewhere (`listLeaning`). */
export async function listDraftsCiting(client: Database, slug: string) {
  const mark = `%@${slug}%`
  const field = `%"source": "${slug}"%`
  const rows = rowsSchema.parse(
    await client.$queryRaw`
      SELECT e.kind, e.slug, COALESCE(r.snapshot->>'title', e.slug) AS title, d.locale
      FROM edition d JOIN revision r ON r.id = d.head_id JOIN entry e ON e.id = d.entry_id
      WHERE d.head_id IS DISTINCT FROM d.published_id AND r.state <> 'withdrawn'
        AND (r.snapshot::text ~ ${`@${slug}[],;[:space:]]`} AND r.snapshot::text LIKE ${mark} OR r.snapshot::text LIKE ${field})
      ORDER BY e.kind, title LIMIT 100`,
  )
  return rows
}
