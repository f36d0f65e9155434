import type { Database } from '@/lib/db/client'

/**
 * Asks that a job be stopped. One that waits is over at once; one that runs hears of it within seconds and stops where
 * that does no harm. Answers whether there was anything to stop. The caller has asked whether the actor may.
 */
export async function cancelJob(tx: Database, id: string, now: Date): Promise<boolean> {
  const stopped = await tx.$executeRaw`
    UPDATE job SET cancel_asked_at = COALESCE(cancel_asked_at, ${now}),
      state = CASE state WHEN 'waiting' THEN 'cancelled' ELSE state END,
      finished_at = CASE state WHEN 'waiting' THEN ${now}::timestamptz ELSE finished_at END
    WHERE id = ${id}::uuid AND state IN ('waiting', 'running')`
  return stopped > 0
}
