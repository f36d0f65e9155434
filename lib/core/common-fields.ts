import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line, markdown } from '@/lib/core/text-fields'

/** A source said X; the best evidence says Y. Stands with the source, or with the entry that it touches. */
export const errorNoteSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key', description: 'Stays the same while the words change.' }),
  said: line(600).meta({ title: 'What the source says' }),
  evidence: line(900).meta({ title: 'What the best evidence says' }),
  status: z.enum(['verified', 'likely', 'open']).meta({ title: 'Status' }),
  locator: line(120).optional().meta({ title: 'Where the source says it', shared: true }),
  sources: citationsSchema,
})

/** Fields that every snapshot has, in the order of canonical text. `id` never changes, whatever the slug does;
 * `translates` stands in translations alone (docs/decisions/0014). */
export const headFields = {
  id: z.string().regex(FINGERPRINT_PATTERN).meta({ title: 'Permanent id', hidden: true }),
  translates: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .meta({
      title: 'Translates',
      description: 'Of a translation: SHA-256 of the English text that it says in another language.',
      hidden: true,
    }),
  title: line(200).meta({ title: 'Title' }),
  summary: markdown(2_000).pipe(z.string().min(1, 'Is empty.')).meta({
    title: 'Summary',
    description: 'One to three sentences that answer first. Markdown with citation marks.',
    prose: true,
  }),
}

/** Fields that close every snapshot; `claimIds` maps a claim's present fingerprint to the id it was born with. */
export const tailFields = {
  checkedOn: partialDateSchema.optional().meta({
    title: 'Last checked on',
    description: 'The day an editor last compared the entry with its sources.',
  }),
  reviewBy: partialDateSchema.optional().meta({ title: 'Check again by' }),
  errorNotes: z.array(errorNoteSchema).max(60).default([]).meta({ title: 'Error notes' }),
  claimIds: z
    .record(z.string().regex(FINGERPRINT_PATTERN), z.string().regex(FINGERPRINT_PATTERN))
    .default({})
    .meta({ title: 'Claim ids', hidden: true }),
  body: markdown()
    .default('')
    .meta({ title: 'Text', description: 'Markdown with citation marks.', prose: true }),
}

/** What code that knows only the contract may read of any snapshot. */
export interface CommonSnapshot {
  id: string
  /** SHA-256 of the English text of which this is the translation. */
  translates?: string | undefined
  title: string
  summary: string
  checkedOn?: string | undefined
  reviewBy?: string | undefined
  errorNotes: z.infer<typeof errorNoteSchema>[]
  claimIds: Record<string, string>
  body: string
}
