import { z } from 'zod'
import { citationsSchema, countWords, MAX_QUOTE_WORDS } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { refSchema } from '@/lib/core/ref-schema'
import { slugSchema } from '@/lib/core/slug'
import { line, markdown } from '@/lib/core/text-fields'
import { REPORT_ORIGINS } from '@/lib/kinds/statement/vocabulary'

/** The speaker's own words, where they are the fact. */
const quoteSchema = z.strictObject({
  text: line(300)
    .refine((text) => countWords(text) <= MAX_QUOTE_WORDS, `At most ${MAX_QUOTE_WORDS} words.`)
    .meta({
      title: 'Words',
      description: `Character for character, at most ${MAX_QUOTE_WORDS} words, without quotation marks.`,
    }),
  source: slugSchema.meta({
    title: 'Source',
    description: 'Slug of the source entry that has the words.',
    ref: 'source',
  }),
  locator: line(120).optional().meta({ title: 'Locator' }),
})

/** One link of the chain that carried the words from the speaker to readers. */
const reportSchema = z.strictObject({
  source: slugSchema.meta({ title: 'Report', description: 'Slug of the source entry.', ref: 'source' }),
  how: z.enum(REPORT_ORIGINS).meta({ title: 'How it came by them' }),
  locator: line(120).optional().meta({ title: 'Locator', shared: true }),
  note: line(400).optional().meta({ title: 'Note', description: 'What it changed, left out or got wrong.' }),
})

export const statementSchema = z.strictObject({
  ...headFields,
  summary: markdown(2_000).pipe(z.string().min(1, 'Is empty.')).meta({
    title: 'Paraphrase',
    description: 'What was said, in our words, in one to three sentences. Markdown with citation marks.',
    prose: true,
  }),
  speaker: line(120).meta({
    title: 'Speaker',
    description: 'The name as we print it; a group that is not named is described.',
  }),
  person: slugSchema.meta({
    title: 'Person',
    description: 'One slug for all statements of the same speaker: charlie-beck.',
  }),
  role: line(160).meta({
    title: 'Role at the time',
    description: 'Chief of police; mayor; president-elect.',
  }),
  organisation: line(160).optional().meta({ title: 'Organisation at the time' }),
  place: slugSchema.optional().meta({
    title: 'Place',
    description: 'The jurisdiction that the speaker spoke for or about.',
    ref: 'jurisdiction',
  }),
  spokenOn: partialDateSchema.meta({ title: 'Said on' }),
  dateNote: line(400).optional().meta({
    title: 'How the date is known',
    description: '“Monday” of a report of Thursday 17 November 2016.',
  }),
  venue: line(200)
    .optional()
    .meta({ title: 'Where or to whom', description: 'To the Los Angeles Times; on Fox News; at City Hall.' }),
  quote: quoteSchema.optional().meta({ title: 'Quotation', shared: true }),
  about: z
    .array(refSchema)
    .max(30)
    .default([])
    .meta({ title: 'About', description: 'kind/slug, one a line.' }),
  sources: citationsSchema.meta({ title: 'Sources for speaker, role and date' }),
  reports: z
    .array(reportSchema)
    .max(20)
    .default([])
    .meta({ title: 'Reports that carried it', description: 'The first first, then who repeated it.' }),
  ...tailFields,
})

export type StatementSnapshot = z.infer<typeof statementSchema>
