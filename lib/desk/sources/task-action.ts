import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { closeTask, TASK_OUTCOMES } from '@/lib/sources/close-task'

const schema = z.object({
  task: z.uuid(),
  outcome: z.enum(TASK_OUTCOMES),
  note: z.string().trim().max(2_000).default(''),
})

const PAGE = '/edit/tasks'

/** Closes a task, with what came of it. */
export const taskAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'keepSources',
  schema,
  back: () => PAGE,
  async act({ client, actor, now }, { task: id, outcome, note }) {
    if (outcome === 'other' && note === '') return goTo(PAGE, { outcome: 'invalid', says: 'taskNeedsNote' })
    const result = await closeTask(client, actor, { id, outcome, note }, now)
    if (result.ok) return goTo(PAGE, { outcome: 'saved', says: 'taskClosed' })
    const says = { refused: 'notAllowed', missing: 'nothingThere', closed: 'taskClosedBefore' }[
      result.failure
    ]
    return goTo(PAGE, { outcome: 'refused', says })
  },
}
