import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { THE_SITE } from '@/lib/auth/actor'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { hasQuote, plainQuote } from '@/lib/claims/has-quote'
import { quotedIn } from '@/lib/sources/check-quotes'
import { listLeaning } from '@/lib/entries/list-leaning'

/** Why an editor should look: the bytes of a source's address changed, or nothing is there any more. */
export const TASK_ACTS = ['source.changed', 'source.gone'] as const
export type TaskAct = (typeof TASK_ACTS)[number]

const claimSchema = z.object({
  claimId: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  title: z.string(),
  text: z.string(),
  locator: z.string().nullable(),
  /** A quotation of the claim that the source had and has no more. */
  lostQuote: z.string().nullable(),
})

/** What a task says of itself, as kept in its row. */
export const taskDetailSchema = z.object({
  url: z.string(),
  /** HTTP status before and now; null where nothing answered or nobody had looked. */
  was: z.object({ status: z.number().nullable(), sha256: z.string().nullable() }),
  is: z.object({ status: z.number().nullable(), sha256: z.string().nullable() }),
  /** Whether the words changed, or only what surrounds them; `unread` when words could not be compared. */
  words: z.enum(['changed', 'same', 'unread', 'gone']),
  /** The claims that leaned on the source when the task was opened; `more` counts those that were too many to name. */
  claims: z.array(claimSchema),
  more: z.number(),
})
export type TaskDetail = z.infer<typeof taskDetailSchema>

const MOST_CLAIMS = 100

/** Names the claims that lean on a source, and which of their quotations were in its words `before` and are not `now`. */
export async function claimsAtStake(
  tx: Database,
  sourceId: string,
  { before, now }: { before: string; now: string },
): Promise<Pick<TaskDetail, 'claims' | 'more'>> {
  const leaning = await listLeaning(tx, sourceId, 'en')
  const [was, is] = [plainQuote(before), plainQuote(now)]
  const isLost = (quote: string) => is !== '' && hasQuote(was, quote) && !hasQuote(is, quote)
  const claims = leaning.slice(0, MOST_CLAIMS).map(({ claimId, kind, slug, title, text, locator, quote }) => {
    const lostQuote = (quote === null ? quotedIn(text) : [quote]).find(isLost) ?? null
    return { claimId, kind, slug, title, text, locator, lostQuote }
  })
  return { claims, more: leaning.length - claims.length }
}

/**
 * Opens a task about a source, or brings the open one of the same sort up to date: one change is one task, however often
 * it is seen. With `settled` it is opened closed, with that note: there is nothing to do, and the trace stays.
 */
export async function openTask(
  tx: Database,
  task: { act: TaskAct; sourceId: string; detail: TaskDetail; settled?: string },
  now: Date,
): Promise<void> {
  const { act, sourceId: entryId, detail, settled } = task
  const open = await tx.task.findFirst({ where: { entryId, act, closedAt: null }, select: { id: true } })
  if (open !== null) {
    if (settled === undefined) await tx.task.update({ where: { id: open.id }, data: { detail } })
    return
  }
  const closed = settled === undefined ? {} : { closedAt: now, note: settled }
  await tx.task.create({ data: { act, entryId, openedAt: now, detail, ...closed } })
  await recordEvent(tx, { at: now, actor: THE_SITE, act: 'task.opened', entryId, detail: { task: act } })
}

/** Closes the open tasks of one sort about a source, since the reason is gone. */
export async function settleTasks(
  tx: Database,
  { act, sourceId, note }: { act: TaskAct; sourceId: string; note: string },
  now: Date,
): Promise<void> {
  const { count } = await tx.task.updateMany({
    where: { entryId: sourceId, act, closedAt: null },
    data: { closedAt: now, note },
  })
  if (count > 0)
    await recordEvent(tx, {
      at: now,
      actor: THE_SITE,
      act: 'task.closed',
      entryId: sourceId,
      detail: { note },
    })
}
