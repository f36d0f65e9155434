import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'

const countsSchema = z.object({
  total: z.number(),
  create: z.number(),
  update: z.number(),
  unchanged: z.number(),
  known: z.number(),
  conflict: z.number(),
  invalid: z.number(),
  planned: z.number(),
  applied: z.number(),
  refused: z.number(),
  skipped: z.number(),
  /** Of those that landed: kept as drafts, though review was asked for. */
  kept: z.number(),
  /** Of those still to land: lack something that review asks for. */
  unready: z.number(),
})

/** How many rows of an import there are: by what was planned, and by what became of them. */
export type RowCounts = z.infer<typeof countsSchema>

/** Counts the rows of an import. */
export async function countRows(client: Database, id: string): Promise<RowCounts> {
  const [row] = await client.$queryRaw<unknown[]>(sql`
    SELECT count(*)::int AS total,
      count(*) FILTER (WHERE action = 'create')::int AS create, count(*) FILTER (WHERE action = 'update')::int AS update,
      count(*) FILTER (WHERE action = 'unchanged')::int AS unchanged, count(*) FILTER (WHERE action = 'known')::int AS known,
      count(*) FILTER (WHERE action = 'conflict')::int AS conflict, count(*) FILTER (WHERE action = 'invalid')::int AS invalid,
      count(*) FILTER (WHERE state = 'planned')::int AS planned, count(*) FILTER (WHERE state = 'applied')::int AS applied,
      count(*) FILTER (WHERE state = 'refused')::int AS refused, count(*) FILTER (WHERE state = 'skipped')::int AS skipped,
      count(*) FILTER (WHERE state = 'applied' AND message <> '')::int AS kept,
      count(*) FILTER (WHERE state = 'planned' AND message LIKE '%Not ready for review%')::int AS unready
    FROM import_row WHERE job_id = ${id}::uuid`)
  return countsSchema.parse(row)
}
