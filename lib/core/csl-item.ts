import { z } from 'zod'

/**
 * CSL-JSON as this house uses it: a strict subset of the CSL 1.0.2 data schema
 * (https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json).
 * `note` is left out on purpose: CSL processors read field overrides out of it.
 */

const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u

/** One line of text: not blank at its ends, no control characters, line breaks or lone surrogates. */
const line = z
  .string()
  .min(1)
  .max(4000)
  .regex(printable, 'must be one line without control characters')
  .refine((text) => text.trim() === text, 'must not begin or end with a space')

/** Kinds of thing that can be cited. A press release is a `document` whose genre says so. */
const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'pamphlet',
  'paper-conference',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

const cslPersonSchema = z.strictObject({
  family: line,
  given: line.optional(),
  'non-dropping-particle': line.optional(),
  'dropping-particle': line.optional(),
  suffix: line.optional(),
})
const cslBodySchema = z.strictObject({ literal: line })

/** A person with a family name, or a body (`literal`) printed exactly as it is written. */
const cslNameSchema = z.union([cslPersonSchema, cslBodySchema])
const names = z.array(cslNameSchema).min(1).max(200)

const year = z.int().min(1).max(9999)
const month = z.int().min(1).max(12)
const day = z.int().min(1).max(31)

/** A day as far as it is known: `[2017]`, `[2017, 3]` or `[2017, 3, 21]`. */
const cslDayParts = z
  .union([z.tuple([year]), z.tuple([year, month]), z.tuple([year, month, day])])
  .refine(([y, m, d]) => {
    if (m === undefined || d === undefined) return true
    return d <= new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate()
  }, 'is not a day of the calendar')

/** One day, or a first and a last day; `circa` says that it is an estimate. */
const cslDateSchema = z.strictObject({
  'date-parts': z.union([z.tuple([cslDayParts]), z.tuple([cslDayParts, cslDayParts])]),
  circa: z.boolean().optional(),
})

/**
 * What CSL has no place for; CSL processors ignore `custom`. The named keys are the ones the writers print:
 * `version` number of the cited version · `versionOn` its day (YYYY-MM-DD) · `sha256` of its canonical text, lower-case
 * hex · `pinnedUrl` the address of exactly that version · `court` abbreviated as Bluebook has it (`9th Cir.`) ·
 * `reporter` abbreviated, if `container-title` is spelt out · `database` citation of an unreported case
 * (`2020 WL 1234567`) · `parallel` citation · `instrument` (`executive-order`, `ordinance`, `resolution`, …) ·
 * `number` of a law that tools would misprint as a public law's (written on export only) · `restsOn` the sources of a claim or a
 * statistic of ours in one line, so that their credit goes wherever the record goes.
 */
const cslCustomSchema = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional(),
  versionOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  pinnedUrl: z.url({ protocol: /^https?$/ }).optional(),
  court: line.optional(),
  reporter: line.optional(),
  database: line.optional(),
  parallel: line.optional(),
  instrument: line.optional(),
  number: line.optional(),
  restsOn: line.optional(),
})

/** The hub that every citation format is written from. */
export const cslItemSchema = z.strictObject({
  id: line,
  type: z.enum(cslTypes),
  language: line.optional(),

  title: line.optional(),
  'title-short': line.optional(),
  'container-title': line.optional(),
  'container-title-short': line.optional(),
  'collection-title': line.optional(),
  'collection-number': line.optional(),
  'event-title': line.optional(),
  'event-place': line.optional(),
  'original-title': line.optional(),
  'reviewed-title': line.optional(),

  author: names.optional(),
  editor: names.optional(),
  translator: names.optional(),
  interviewer: names.optional(),
  contributor: names.optional(),
  'container-author': names.optional(),
  'original-author': names.optional(),

  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  submitted: cslDateSchema.optional(),
  'event-date': cslDateSchema.optional(),
  'original-date': cslDateSchema.optional(),

  publisher: line.optional(),
  'publisher-place': line.optional(),
  edition: line.optional(),
  version: line.optional(),
  volume: line.optional(),
  issue: line.optional(),
  number: line.optional(),
  page: line.optional(),
  'number-of-pages': line.optional(),
  'chapter-number': line.optional(),
  section: line.optional(),

  authority: line.optional(),
  jurisdiction: line.optional(),
  references: line.optional(),
  status: line.optional(),
  genre: line.optional(),
  medium: line.optional(),
  dimensions: line.optional(),
  archive: line.optional(),
  archive_location: line.optional(),
  source: line.optional(),
  abstract: line.optional(),
  keyword: line.optional(),

  DOI: line.optional(),
  ISBN: line.optional(),
  ISSN: line.optional(),
  PMID: line.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),

  custom: cslCustomSchema.optional(),
})

/** A bibliographic record in CSL-JSON. */
export type CslItem = z.infer<typeof cslItemSchema>
export type CslName = z.infer<typeof cslNameSchema>
export type CslDate = z.infer<typeof cslDateSchema>
