import { z } from 'zod'
import type { Database } from '@/lib/db/client'

/**
 * Ids of everybody who wrote a part of `revisionId`'s text since the version that was published before it: the authors of
 * the drafts that it stands on, its own among them. A text that was taken over keeps its first author.
 */
export async function textAuthors(client: Database, revisionId: string): Promise<string[]> {
  return (await authorsOfTexts(client, [revisionId])).get(revisionId) ?? []
}

/** `textAuthors` of many revisions, in one query; none stands for a revision that only the site wrote. */
export async function authorsOfTexts(
  client: Database,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await client.$queryRaw`
    WITH RECURSIVE draft AS (
      SELECT r.id AS text_id, r.base_id, r.author_id FROM revision r WHERE r.id = ANY(${[...revisionIds]}::uuid[])
      UNION
      SELECT d.text_id, r.base_id, r.author_id FROM revision r JOIN draft d ON r.id = d.base_id WHERE r.version IS NULL
    )
    SELECT text_id AS "textId", array_agg(DISTINCT author_id) AS "authorIds" FROM draft
    WHERE author_id IS NOT NULL GROUP BY text_id`
  return new Map(rowsSchema.parse(rows).map(({ textId, authorIds }) => [textId, authorIds]))
}

const rowsSchema = z.array(z.object({ textId: z.string(), authorIds: z.array(z.string()) }))
