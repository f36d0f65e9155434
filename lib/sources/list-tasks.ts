import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { TASK_ACTS, type TaskAct, type TaskDetail, taskDetailSchema } from '@/lib/sources/tasks'
import { TASK_OUTCOMES, type TaskOutcome } from '@/lib/sources/close-task'

/** A task as its screen shows it. */
export interface TaskView {
  id: string
  act: TaskAct
  source: { slug: string; title: string }
  openedAt: Date
  detail: TaskDetail
  closed: { at: Date; by: string | null; outcome: TaskOutcome | null; note: string } | null
}

const MOST_CLOSED = 50

/**
 * Tasks about sources: the open ones, oldest first, or those that were closed last; of one source when `sourceId` is
 * given. Null when `actor` may not see them.
 */
export async function listTasks(
  client: Database,
  actor: Actor,
  { isOpen, sourceId }: { isOpen: boolean; sourceId?: string },
): Promise<TaskView[] | null> {
  if (!may(actor, 'keepSources')) return null
  const rows = await client.task.findMany({
    where: {
      act: { in: [...TASK_ACTS] },
      closedAt: isOpen ? null : { not: null },
      ...(sourceId !== undefined && { entryId: sourceId }),
    },
    orderBy: isOpen ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'asc' }],
    take: isOpen ? 500 : MOST_CLOSED,
    include: {
      entry: {
        select: {
          slug: true,
          editions: { select: { head: { select: { snapshot: true } } }, where: { locale: 'en' } },
        },
      },
      closedBy: { select: { name: true } },
    },
  })
  return rows.map(({ id, act, entry, openedAt, detail, closedAt, closedBy, note }) => ({
    id,
    act: act as TaskAct,
    source: { slug: entry.slug, title: titleOf(entry.editions[0]?.head?.snapshot) ?? entry.slug },
    openedAt,
    detail: taskDetailSchema.parse(detail),
    closed: closedAt && { at: closedAt, by: closedBy?.name ?? null, ...readNote(note) },
  }))
}

function readNote(text: string): { outcome: TaskOutcome | null; note: string } {
  const outcome = TASK_OUTCOMES.find((one) => text === one || text.startsWith(`${one}: `)) ?? null
  return { outcome, note: outcome === null ? text : text.slice(outcome.length + 2) }
}

function titleOf(snapshot: unknown): string | null {
  const title = (snapshot as { title?: unknown } | null | undefined)?.title
  return typeof title === 'string' ? title : null
}
