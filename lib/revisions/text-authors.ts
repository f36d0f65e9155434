import { z } from 'zod'
import type { Database } from '@/lib/db/client'

/**
 * Ids of everybody who wrote a part of `revisionId`'s text since the version that was published before it: the authors of
 * the drafts that it stands on, its own among them. A text that was taken over keeps its first author.
 */
export async function textAuthors(client: Database, revisionId: string): Promise<string[]> {
  const rows = await client.$queryRaw`
    WITH RECURSIVE draft AS (
      SELECT r.base_id, r.author_id FROM revision r WHERE r.id = ${revisionId}::uuid
      UNION
      SELECT r.base_id, r.author_id FROM revision r JOIN draft d ON r.id = d.base_id WHERE r.version IS NULL
    )
    SELECT DISTINCT author_id FROM draft WHERE author_id IS NOT NULL`
  return z
    .array(z.object({ author_id: z.string() }))
    .parse(rows)
    .map((row) => row.author_id)
}
