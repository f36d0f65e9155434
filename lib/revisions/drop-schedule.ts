import { type Actor, userIdOf } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'

/** The task that a scheduled revision was not published at its time. Its detail: `revisionId`, `at`, `why`. */
export const MISSED = 'schedule.missed'

/** Forgets when a revision was to be published, and closes the task that it was not. Does nothing when it was not scheduled. */
export async function dropSchedule(
  tx: Database,
  { actor, revisionId }: { actor: Actor; revisionId: string },
  now: Date,
): Promise<void> {
  const { count } = await tx.schedule.deleteMany({ where: { revisionId } })
  if (count === 0) return
  await tx.task.updateMany({
    where: { act: MISSED, closedAt: null, detail: { path: ['revisionId'], equals: revisionId } },
    data: { closedAt: now, closedById: userIdOf(actor) },
  })
}
