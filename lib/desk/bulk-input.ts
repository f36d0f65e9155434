import { z } from 'zod'
import { REASONS } from '@/lib/revisions/reasons'

/** What can be done to many entries at once. */
export const BULK_ACTS = ['submit', 'approve', 'withdraw'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** Name of the job that does it; the entries are its rows, each with what became of it. */
export const BULK = 'bulk'

/** What is asked for, whichever entries. */
export const bulkInputSchema = z.object({
  act: z.enum(BULK_ACTS),
  note: z.string(),
  reason: z.enum(REASONS).optional(),
  singleEditor: z.boolean(),
})
export type BulkInput = z.infer<typeof bulkInputSchema>
