import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { FieldValues } from '@/lib/forms/to-field-values'

const hash = z.string().max(64).optional()

/**
 * What an edit form says beside the entry's own fields. Its names begin with `_`, which no field of a kind does.
 * `_base` is the revision that the editor started from; `_new` marks an entry that is yet to be.
 * A translation says beside which English text it was drawn, and which it says now (hashes).
 */
export const editControlsSchema = z.object({
  _kind: z.enum(KIND_NAMES),
  _slug: z.string().default(''),
  _locale: z.enum(LOCALES).default('en'),
  _new: z.string().optional(),
  _base: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  _note: z.string().default(''),
  _beside: hash,
  _says: hash,
  _intent: z.string().default('save'),
  /** The open page, how many things it has sent, and when what it shows was kept; only where its script runs. */
  _page: z.uuid().optional(),
  _seq: z.coerce.number().int().min(0).max(1e9).default(0),
  _kept: z.string().default(''),
})

export type EditControls = z.infer<typeof editControlsSchema>

/** Controls that are kept with what was typed: the address of a new entry, the note, and what a translation is of. */
const KEPT = new Set(['_slug', '_note', '_beside', '_says'])

/** What belongs to the entry, and the controls that are kept with it. */
export function typedValues(fields: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !name.startsWith('_') || KEPT.has(name)),
  )
}
