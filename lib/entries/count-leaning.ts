import { z } from 'zod'
import { noteTags } from '@/lib/cache/note-tags'
import type { Database } from '@/lib/db/client'
import { tagOf } from '@/lib/entries/tags'

const rowsSchema = z.array(z.object({ sourceId: z.string(), count: z.number() }))

/** How many claims of today's texts lean on each source, by entry id of the source; a claim in two languages counts once. */
export async function countLeaning(client: Database): Promise<Map<string, number>> {
  noteTags(tagOf.anything)
  const rows = await client.$queryRaw`
    SELECT t.source_id AS "sourceId", count(DISTINCT split_part(c.id, '.', 1))::int AS count
    FROM citation t JOIN claim c ON c.id = t.claim_id WHERE c.position IS NOT NULL GROUP BY t.source_id`
  return new Map(rowsSchema.parse(rows).map(({ sourceId, count }) => [sourceId, count]))
}
