import { z } from 'zod'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'

/** What can be done to many entries at once. */
export const BULK_ACTS = ['submit', 'approve', 'withdraw'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

const itemSchema = z.object({
  revisionId: z.string(),
  kind: z.enum(KIND_NAMES).nullable(),
  slug: z.string(),
  title: z.string(),
  /** `pending` is not reached yet, or never was when the server stopped. */
  outcome: z.enum(['pending', 'done', 'refused']),
  /** Why it was not done. */
  why: z.string(),
})
export type BulkItem = z.infer<typeof itemSchema>

const jobSchema = z.object({
  state: z.string(),
  createdAt: z.date(),
  input: z.object({ act: z.enum(BULK_ACTS) }),
  result: z.object({ items: z.array(itemSchema) }),
})

/** What became of each entry of one request. */
export interface BulkView {
  act: BulkAct
  at: Date
  /** Whether it came to its end; otherwise it still runs, or the server stopped in the middle. */
  isDone: boolean
  items: BulkItem[]
}

/** Under this name the results of one request are kept among the jobs, so that they can be read again. */
export const BULK = 'bulk'

/** What became of a request, for whoever asked for it; null for everybody else. */
export async function loadBulk(client: Database, actor: Actor, id: string): Promise<BulkView | null> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'openDesk') || !z.uuid().safeParse(id).success) return null
  const row = await client.job.findFirst({ where: { id, name: BULK, userId } })
  if (row === null) return null
  const { state, createdAt, input, result } = jobSchema.parse(row)
  return { act: input.act, at: createdAt, isDone: state === 'done', items: result.items }
}
