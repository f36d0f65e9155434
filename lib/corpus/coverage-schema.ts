import { z } from 'zod'
import { refSchema } from '@/lib/core/ref-schema'
import { line } from '@/lib/core/text-fields'

/** A place where the record says what a row promises: an entry, the path of one of its claims, words that stand in it. */
const carrierSchema = z.strictObject({
  entry: refSchema,
  claim: line(120),
  words: line(300),
})

const rowSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]-?\d{2}[a-z]?$/, 'Write an id such as J01a, S11 or E-05.'),
  what: line(600),
  said: z.array(carrierSchema).default([]),
})

/** What the record promises to say, row by row, and where it says it. */
export const coverageSchema = z.strictObject({ rows: z.array(rowSchema).min(1) })

export type CoverageRow = z.infer<typeof rowSchema>
