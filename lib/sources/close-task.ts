import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'

/** How a task may end. */
export const TASK_OUTCOMES = ['still-says-it', 'edited', 'other'] as const
export type TaskOutcome = (typeof TASK_OUTCOMES)[number]

/** Closes a task with what came of it. `closed`: somebody closed it before. */
export async function closeTask(
  client: PrismaClient,
  actor: Actor,
  { id, outcome, note }: { id: string; outcome: TaskOutcome; note: string },
  now: Date,
): Promise<Result<null, 'refused' | 'missing' | 'closed'>> {
  if (!may(actor, 'keepSources')) return fail('refused')
  return transact(client, async (tx) => {
    const task = await tx.task.findUnique({ where: { id }, select: { entryId: true } })
    if (task === null) return fail('missing')
    const { count } = await tx.task.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: now, closedById: userIdOf(actor), note: [outcome, note].filter(Boolean).join(': ') },
    })
    if (count === 0) return fail('closed')
    const detail = { task: id, outcome, note }
    await recordEvent(tx, { at: now, actor, act: 'task.closed', entryId: task.entryId, detail })
    return succeed(null)
  })
}
