import { z } from 'zod'

/** Name of the job that carries a plan out. */
export const IMPORT_JOB = 'entries.import'

/** How rows end: as drafts of the editor's own, or handed over for review. Never published. */
export const ROW_ENDS = ['draft', 'submitted'] as const

/** What is kept of an import beside its rows. */
export const importInputSchema = z.object({
  /** What was handed in: files of entries, a table of one kind, or a bibliography. */
  as: z.enum(['files', 'table', 'bibliography']),
  /** The name of the file, or of the folder. */
  name: z.string(),
  /** Of a table. */
  kind: z.string().optional(),
  /** Files that were left alone. */
  ignored: z.array(z.string()).default([]),
  /** Set when it is confirmed. */
  ends: z.enum(ROW_ENDS).optional(),
})
export type ImportInput = z.infer<typeof importInputSchema>
