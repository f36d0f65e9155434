import { z } from 'zod'
import type { Json } from '@/lib/core/json'
import { succeed } from '@/lib/core/result'
import { transact } from '@/lib/db/transact'
import type { PrismaClient } from '@/lib/db/client'
import type { JobKind, TakenJob } from '@/lib/jobs/job-kind'

/** What a sign of life is answered with: `lost` when another server has the job by now. */
export type Hold = 'held' | 'cancelled' | 'lost'

const rowsSchema = z.array(z.object({ isCancelled: z.boolean() }))

/** A sign of life of a running job, with how far it is when that is new. The number of the attempt proves whose job it is. */
export async function holdJob(
  client: PrismaClient,
  job: TakenJob,
  now: Date,
  progress?: Json,
): Promise<Hold> {
  const said = progress === undefined ? null : JSON.stringify(progress)
  const rows = await client.$queryRaw`
    UPDATE job SET beat_at = ${now}, progress = COALESCE(${said}::jsonb, progress)
    WHERE id = ${job.id}::uuid AND attempts = ${job.attempts} AND state = 'running'
    RETURNING cancel_asked_at IS NOT NULL AS "isCancelled"`
  const [row] = rowsSchema.parse(rows)
  return row === undefined ? 'lost' : row.isCancelled ? 'cancelled' : 'held'
}

/** How an attempt ended; `waiting` leaves the job for the next server that looks. */
export interface JobEnd {
  state: 'done' | 'failed' | 'cancelled' | 'waiting'
  result: Json
}

/** Ends a running job, with what goes with the end of its kind, unless another server has it by now. */
export async function endJob(
  client: PrismaClient,
  job: TakenJob,
  { end, kind }: { end: JobEnd; kind: Pick<JobKind<never>, 'ended'> | undefined },
  now: Date,
): Promise<void> {
  const isOver = end.state !== 'waiting'
  await transact(client, async (tx) => {
    const ended = await tx.$executeRaw`
    UPDATE job SET state = ${end.state}, beat_at = NULL, finished_at = ${isOver ? now : null}::timestamptz,
      attempts = attempts - ${isOver ? 0 : 1}, result = ${JSON.stringify(end.result)}::jsonb
    WHERE id = ${job.id}::uuid AND attempts = ${job.attempts} AND state = 'running'`
    const { id, userId } = job
    if (ended > 0 && end.state !== 'waiting') await kind?.ended?.(tx, { id, userId, state: end.state }, now)
    return succeed(null)
  })
}
