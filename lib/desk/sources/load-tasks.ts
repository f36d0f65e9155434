import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { listTasks, type TaskView } from '@/lib/sources/list-tasks'
import { isWatching } from '@/lib/sources/watch-round'

/** What editors should look at, and what was looked at last. */
export interface TasksView {
  open: TaskView[]
  closed: TaskView[]
  isWatching: boolean
  /** Addresses that are watched, and those among them that did not let us in or answer. */
  watched: number
  troubled: { slug: string; url: string; trouble: string; status: number | null; lastAt: Date | null }[]
}

/** The screen of tasks; null when `actor` may not see it. */
export async function loadTasks(client: Database, actor: Actor): Promise<TasksView | null> {
  const [open, closed] = [
    await listTasks(client, actor, { isOpen: true }),
    await listTasks(client, actor, { isOpen: false }),
  ]
  if (open === null || closed === null) return null
  const troubled = await client.watch.findMany({
    where: { trouble: { not: '' } },
    orderBy: [{ lastAt: 'desc' }, { sourceId: 'asc' }],
    take: 100,
    select: { url: true, trouble: true, status: true, lastAt: true, source: { select: { slug: true } } },
  })
  return {
    open,
    closed,
    isWatching: isWatching(),
    watched: await client.watch.count(),
    troubled: troubled.map(({ source, ...row }) => ({ slug: source.slug, ...row })),
  }
}
