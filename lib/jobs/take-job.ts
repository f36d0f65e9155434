import { z } from 'zod'
import { succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { JobKind, TakenJob } from '@/lib/jobs/job-kind'

/** A server that gave no sign of life for this long has lost its job. */
export const STALE_AFTER_MS = 30_000
/** A job that was cut off this often is what ends the servers. */
export const MOST_ATTEMPTS = 3

const CUT_OFF = `It was cut off ${MOST_ATTEMPTS} times, each time with the server that did it.`

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  input: z.unknown(),
  userId: z.string().nullable(),
  attempts: z.number(),
})

/**
 * Takes the job that is due for longest, or one whose server is gone; null when there is none. Servers that ask at the
 * same moment never get the same one.
 */
export async function takeJob(
  client: PrismaClient,
  kinds: readonly JobKind<unknown>[],
  now: Date,
): Promise<TakenJob | null> {
  const stale = new Date(now.getTime() - STALE_AFTER_MS)
  while (await endOneCutOff(client, kinds, { stale, now }));
  const rows = await client.$queryRaw`
    UPDATE job SET state = 'running', started_at = ${now}, beat_at = ${now}, attempts = attempts + 1
    WHERE id = (
      SELECT id FROM job
      WHERE (state = 'waiting' AND run_at <= ${now}) OR (state = 'running' AND beat_at < ${stale})
      ORDER BY run_at, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, name, input, user_id AS "userId", attempts`
  const [row] = z.array(rowSchema).parse(rows)
  return row ?? null
}

const endedSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    userId: z.string().nullable(),
    state: z.enum(['failed', 'cancelled']),
  }),
)

/** Ends one job whose server is gone and that nobody shall take up again; answers whether there was one. */
async function endOneCutOff(
  client: PrismaClient,
  kinds: readonly JobKind<unknown>[],
  { stale, now }: { stale: Date; now: Date },
): Promise<boolean> {
  const ended = await transact<boolean, never>(client, async (tx) => {
    const rows = await tx.$queryRaw`
      UPDATE job SET state = CASE WHEN cancel_asked_at IS NULL THEN 'failed' ELSE 'cancelled' END, finished_at = ${now},
        result = jsonb_build_object('says', ${CUT_OFF}::text)
      WHERE id = (
        SELECT id FROM job WHERE state = 'running' AND beat_at < ${stale}
          AND (attempts >= ${MOST_ATTEMPTS} OR cancel_asked_at IS NOT NULL)
        LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, name, user_id AS "userId", state`
    const [job] = endedSchema.parse(rows)
    if (job === undefined) return succeed(false)
    await kinds.find(({ name }) => name === job.name)?.ended?.(tx, job, now)
    return succeed(true)
  })
  return ended.ok && ended.value
}
