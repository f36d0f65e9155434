import { z } from 'zod'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line, markdown } from '@/lib/core/text-fields'
import { DERIVATIONS, PUBLICATIONS, SOURCE_TYPES, VERIFICATIONS } from '@/lib/kinds/source/vocabulary'

/** A person (`family`, `given`) or a body (`literal`), as CSL has it. */
const nameSchema = z
  .strictObject({
    family: line(120).optional().meta({ title: 'Family name' }),
    given: line(120).optional().meta({ title: 'Given names' }),
    'non-dropping-particle': line(40).optional().meta({ title: 'Particle' }),
    suffix: line(20).optional().meta({ title: 'Suffix' }),
    literal: line(200).optional().meta({ title: 'Body', description: 'Instead of a family name.' }),
  })
  .refine(
    (name) => (name.family === undefined) !== (name.literal === undefined),
    'Give a family name or a body, not both.',
  )

/** Bibliographic fields under their CSL names; dates are partial dates, `reporter` is CSL's container-title of a case. */
const cslFieldsSchema = z.strictObject({
  type: z.enum(SOURCE_TYPES).meta({ title: 'Type (CSL)' }),
  author: z.array(nameSchema).max(40).default([]).meta({ title: 'Authors' }),
  issued: partialDateSchema.optional().meta({ title: 'Date' }),
  'container-title': line(200).optional().meta({ title: 'Published in' }),
  publisher: line(200).optional().meta({ title: 'Publisher' }),
  authority: line(200).optional().meta({ title: 'Court or authority' }),
  court: line(40).optional().meta({ title: 'Court, Bluebook' }),
  jurisdiction: line(120).optional().meta({ title: 'Jurisdiction' }),
  number: line(160).optional().meta({ title: 'Number or dockets' }),
  volume: line(20).optional().meta({ title: 'Volume' }),
  issue: line(40).optional().meta({ title: 'Issue' }),
  reporter: line(40).optional().meta({ title: 'Reporter' }),
  page: line(40).optional().meta({ title: 'Page' }),
  parallel: line(120).optional().meta({ title: 'Parallel citation' }),
  genre: line(80).optional().meta({ title: 'Genre' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .default('en')
    .meta({ title: 'Language' }),
  URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ title: 'Address' }),
  DOI: line(120).optional().meta({ title: 'DOI' }),
})

const captureSchema = z.strictObject({
  on: partialDateSchema.optional().meta({ title: 'Captured on' }),
  mediaType: line(60).meta({ title: 'Media type' }),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ title: 'SHA-256 of what was captured' }),
  paragraphs: z
    .number()
    .int()
    .min(1)
    .max(9999)
    .optional()
    .meta({ title: 'Paragraphs', description: 'How many, blank lines apart.' }),
})

export const sourceSchema = z.strictObject({
  ...headFields,
  summary: markdown(1_500)
    .default('')
    .meta({ title: 'What it is', description: 'In our own words; asserts nothing about the world.' }),
  csl: cslFieldsSchema.meta({ title: 'Bibliographic fields', shared: true }),
  publication: z.enum(PUBLICATIONS).meta({ title: 'Kind of publication' }),
  derivation: z.enum(DERIVATIONS).default('original').meta({ title: 'Derivation' }),
  derivedFrom: slugSchema.optional().meta({ title: 'Derived from', ref: 'source' }),
  stance: line(300)
    .optional()
    .meta({ title: 'Declared stance', description: 'The publisher’s own declared position, neutrally put.' }),
  verification: z.enum(VERIFICATIONS).meta({ title: 'How far it was checked' }),
  unchecked: line(400)
    .optional()
    .meta({ title: 'What could not be checked', description: 'A sentence that readers see.' }),
  capture: captureSchema.optional().meta({ title: 'Private capture', shared: true }),
  ...tailFields,
})

export type SourceSnapshot = z.infer<typeof sourceSchema>
