import { z } from 'zod'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'

/** Counts the words of a quotation as its quoter would. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** Quotations longer than this are copying, not quoting. */
export const MAX_QUOTE_WORDS = 25

/** A claim leaning on a source at a locator: `{ source: slug, locator: 'para. 4', quote?: '…' }`. */
export const citationSchema = z.strictObject({
  source: slugSchema.meta({ title: 'Source', description: 'Slug of a source entry.', ref: 'source' }),
  locator: line(120)
    .optional()
    .meta({ title: 'Locator', description: 'Where in the source: para. 4, at 12, § 9(a).', shared: true }),
  quote: line(300)
    .refine((text) => countWords(text) <= MAX_QUOTE_WORDS, `At most ${MAX_QUOTE_WORDS} words.`)
    .optional()
    .meta({
      title: 'Quote',
      description: `The source's own words, at most ${MAX_QUOTE_WORDS}.`,
      shared: true,
    }),
})

export type Citation = z.infer<typeof citationSchema>

/** The citations of one sourced field. */
export const citationsSchema = z.array(citationSchema).max(20).default([]).meta({ title: 'Sources' })
