import { z } from 'zod'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { isKindName, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { BULK, type BulkAct, bulkInputSchema } from '@/lib/desk/bulk-input'

/** One entry of a request about many. */
export interface BulkItem {
  revisionId: string
  /** Null for one that was gone. */
  kind: KindName | null
  slug: string
  title: string
  /** `pending` is not reached yet, or never was when it broke off. */
  outcome: 'pending' | 'done' | 'refused'
  /** Why it was not done. */
  why: string
}

/** What became of each entry of one request. */
export interface BulkView {
  act: BulkAct
  at: Date
  /** `running` also while it waits for another server, after its own died. */
  state: 'running' | 'done' | 'failed'
  items: BulkItem[]
}

const OUTCOMES = new Map<string, BulkItem['outcome']>([
  ['applied', 'done'],
  ['refused', 'refused'],
])

/** What became of a request, for whoever asked for it; null for everybody else. */
export async function loadBulk(client: Database, actor: Actor, id: string): Promise<BulkView | null> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'openDesk') || !z.uuid().safeParse(id).success) return null
  const job = await client.job.findFirst({
    where: { id, name: BULK, userId },
    include: { rows: { orderBy: { number: 'asc' } } },
  })
  if (job === null) return null
  const { state, createdAt, input, rows } = job
  return {
    act: bulkInputSchema.parse(input).act,
    at: createdAt,
    state: state === 'done' || state === 'failed' ? state : 'running',
    items: rows.map((row) => ({
      revisionId: row.baseId ?? '',
      kind: isKindName(row.kind) ? row.kind : null,
      slug: row.slug,
      title: row.title,
      outcome: OUTCOMES.get(row.state) ?? 'pending',
      why: row.message,
    })),
  }
}
