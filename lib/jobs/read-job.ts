import { z } from 'zod'
import type { Database } from '@/lib/db/client'

const jobSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  input: z.unknown(),
  progress: z.object({
    done: z.number().default(0),
    total: z.number().default(0),
    says: z.string().default(''),
  }),
  result: z.unknown(),
  createdAt: z.date(),
  runAt: z.date(),
  finishedAt: z.date().nullable(),
  cancelAskedAt: z.date().nullable(),
  userId: z.string().nullable(),
})

/** A job as whoever asked for it sees it. `result` is what its kind answered, or `{ says }` of one that failed. */
export type JobView = z.infer<typeof jobSchema>

/** The job with this id, or null. */
export async function readJob(client: Database, id: string): Promise<JobView | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await client.job.findUnique({ where: { id } })
  return row === null ? null : jobSchema.parse(row)
}
