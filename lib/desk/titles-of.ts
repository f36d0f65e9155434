import { z } from 'zod'
import type { Database } from '@/lib/db/client'

const rowsSchema = z.array(z.object({ id: z.string(), title: z.string() }))

/** The titles of revisions, by id, without their texts; one that has no title is left out. */
export async function titlesOf(
  client: Database,
  revisionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (revisionIds.length === 0) return new Map()
  const rows = await client.$queryRaw`
    SELECT id, snapshot->>'title' AS title FROM revision
    WHERE id = ANY(${[...revisionIds]}::uuid[]) AND jsonb_typeof(snapshot->'title') = 'string'`
  return new Map(rowsSchema.parse(rows).map(({ id, title }) => [id, title]))
}
