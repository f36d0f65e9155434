import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { countRows, type RowCounts } from '@/lib/imports/count-rows'
import { IMPORT_JOB, importInputSchema, type ImportInput } from '@/lib/imports/import-input'

const STATES = ['planned', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type ImportState = (typeof STATES)[number]

/** Sorts of rows that a page can be narrowed to. */
export const ROW_SORTS = ['all', 'refused', 'applied', 'create', 'update', 'unchanged', 'known'] as const
export type RowSort = (typeof ROW_SORTS)[number]

const rowSchema = z.object({
  number: z.number(),
  place: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  title: z.string(),
  action: z.enum(['create', 'update', 'unchanged', 'known', 'conflict', 'invalid']),
  state: z.enum(['planned', 'applied', 'refused', 'skipped']),
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})
export type ImportRowView = z.infer<typeof rowSchema>

/** An import as its page shows it. */
export interface ImportView {
  id: string
  input: ImportInput
  state: ImportState
  by: string | null
  at: Date
  isCancelling: boolean
  /** Why it was broken off. */
  says: string
  counts: RowCounts
  sort: RowSort
  rows: ImportRowView[]
  /** Number of the first row of the page after this one; null on the last. */
  next: number | null
  /** The same of the page before. */
  previous: number | null
}

const PAGE = 100

/** The import with this id, and a page of its rows; null when there is none, or it is not for `actor`. */
export async function loadImport(
  client: Database,
  actor: Actor,
  id: string,
  { sort, from = 1 }: { sort?: RowSort | undefined; from?: number | undefined } = {},
): Promise<ImportView | null> {
  if (!may(actor, 'importEntries') || !z.uuid().safeParse(id).success) return null
  const job = await client.job.findFirst({
    where: { id, name: IMPORT_JOB },
    include: { user: { select: { name: true } } },
  })
  if (job === null) return null
  const counts = await countRows(client, id)
  const input = importInputSchema.parse(job.input)
  // A bibliography is chosen from record by record, so all of them stand on one page.
  const isChosen = input.as === 'bibliography' && job.state === 'planned'
  const shown = isChosen ? 'all' : (sort ?? (counts.refused > 0 ? 'refused' : 'all'))
  const wanted = { jobId: id, ...narrowed(shown) }
  const take = isChosen ? counts.total : PAGE
  const [rows, before] = await Promise.all([
    client.importRow.findMany({
      where: { ...wanted, number: { gte: from } },
      orderBy: { number: 'asc' },
      take: take + 1,
    }),
    client.importRow.findMany({
      where: { ...wanted, number: { lt: from } },
      orderBy: { number: 'desc' },
      take,
      select: { number: true },
    }),
  ])
  return {
    id,
    input,
    state: z.enum(STATES).parse(job.state),
    by: job.user?.name ?? null,
    at: job.createdAt,
    isCancelling: job.cancelAskedAt !== null,
    says: z.object({ says: z.string() }).safeParse(job.result).data?.says ?? '',
    counts,
    sort: shown,
    rows: z.array(rowSchema).parse(rows.slice(0, take)),
    next: rows[take]?.number ?? null,
    previous: before.at(-1)?.number ?? null,
  }
}

function narrowed(sort: RowSort) {
  if (sort === 'all') return {}
  return sort === 'refused' || sort === 'applied' ? { state: sort } : { action: sort }
}
