import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'

/** Name of the job that carries a plan out. */
export const IMPORT_JOB = 'entries.import'

/** How rows end: as drafts of the editor's own, or handed over for review. Never published. */
export const ROW_ENDS = ['draft', 'submitted'] as const

const leftAddressSchema = z.object({
  action: z.enum(['rename', 'redirect', 'merge', 'tombstone', 'kept', 'conflict']),
  kind: z.enum(KIND_NAMES),
  /** The address that is spoken of. */
  slug: z.string(),
  /** The address that the entry has where the files are from. */
  to: z.string(),
  /** Of a conflict, what speaks against it; of a withdrawal, what readers were told there. */
  why: z.string(),
})
/** Something that the lists of addresses say, and that an import does not do. */
export type LeftAddress = z.infer<typeof leftAddressSchema>

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
  /** Of files: what their lists of addresses say that this site does not have. */
  left: z.array(leftAddressSchema).default([]),
  /** Set when it is confirmed. */
  ends: z.enum(ROW_ENDS).optional(),
})
export type ImportInput = z.infer<typeof importInputSchema>
/** The same as it is first kept. */
export type ImportToKeep = z.input<typeof importInputSchema>
