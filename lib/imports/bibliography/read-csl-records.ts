import { z } from 'zod'
import { withoutMarkup } from '@/lib/cited/reading/without-markup'
import { fail, type Result, succeed } from '@/lib/core/result'
import {
  type BibRecord,
  brokenRecord,
  type FoundFields,
  MOST_RECORDS,
} from '@/lib/imports/bibliography/bib-record'
import { foundDate } from '@/lib/imports/bibliography/found-date'
import { cleanFields, typeOf } from '@/lib/imports/bibliography/found-fields'
import { SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

const text = z.union([z.string(), z.number()]).transform((value) => withoutMarkup(String(value)))
const optional = text.optional()
const part = z.coerce.number().int().optional()

// Loose: what has no place here is named, not refused. What has must be of its type.
const recordSchema = z.looseObject({
  id: optional,
  type: z.string().default(''),
  title: optional,
  author: z
    .array(
      z.looseObject({
        family: optional,
        given: optional,
        literal: optional,
        suffix: optional,
        'non-dropping-particle': optional,
        'dropping-particle': optional,
      }),
    )
    .optional(),
  issued: z
    .looseObject({
      'date-parts': z.array(z.tuple([part], part)).optional(),
      raw: optional,
      literal: optional,
    })
    .optional(),
  'container-title': optional,
  publisher: optional,
  authority: optional,
  jurisdiction: optional,
  number: optional,
  volume: optional,
  issue: optional,
  page: optional,
  genre: optional,
  language: optional,
  URL: optional,
  DOI: optional,
  ISBN: optional,
  section: optional,
  custom: z
    .looseObject({ court: optional, parallel: optional, reporter: optional, number: optional })
    .optional(),
})
type CslRecord = z.infer<typeof recordSchema>

const SAME = [
  'container-title',
  'publisher',
  'authority',
  'jurisdiction',
  'number',
  'volume',
  'issue',
  'page',
  'genre',
  'language',
  'URL',
  'DOI',
] as const
const KNOWN = new Set<string>([
  ...SAME,
  'id',
  'type',
  'title',
  'author',
  'issued',
  'ISBN',
  'custom',
  'accessed',
  'section',
])

/** CSL-JSON: a list of records, one record, or Zotero’s `{"items": […]}`. */
export function readCslRecords(given: string): Result<BibRecord[], string> {
  let value: unknown
  try {
    value = JSON.parse(given)
  } catch {
    return fail('This is no JSON that can be read.')
  }
  const items = z.object({ items: z.array(z.unknown()) }).safeParse(value).data?.items
  const records: unknown[] = Array.isArray(value) ? value : (items ?? [value])
  if (records.length > MOST_RECORDS)
    return fail(`More than ${MOST_RECORDS} records. Cut the file into several.`)
  return succeed(
    records.map((record, index) => {
      const place = `record ${index + 1}`
      const read = recordSchema.safeParse(record)
      if (read.success) return toRecord(place, read.data)
      const [issue] = read.error.issues
      return brokenRecord(place, '', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
    }),
  )
}

function toRecord(place: string, record: CslRecord): BibRecord {
  const type = SOURCE_TYPES.find((known) => known === record.type) ?? typeOf(record.URL)
  const [parts] = record.issued?.['date-parts'] ?? []
  const same = Object.fromEntries(SAME.map((field) => [field, record[field]])) as FoundFields
  const csl: FoundFields = {
    ...same,
    type,
    number: record.number ?? record.custom?.number,
    author: (record.author ?? []).map(({ family, given, literal, suffix, ...rest }) =>
      family === undefined
        ? { literal: literal ?? given }
        : {
            family,
            given,
            suffix,
            'non-dropping-particle': rest['non-dropping-particle'] ?? rest['dropping-particle'],
          },
    ),
    issued:
      parts === undefined
        ? foundDate(record.issued?.raw ?? record.issued?.literal ?? '')
        : foundDate(String(parts[0] ?? ''), String(parts[1] ?? ''), String(parts[2] ?? '')),
    court: record.custom?.court,
    parallel: record.custom?.parallel,
    ...(type === 'legal_case' && {
      reporter: record.custom?.reporter ?? record['container-title'],
      'container-title': undefined,
    }),
  }
  return {
    place,
    key: record.id ?? '',
    title: record.title ?? '',
    csl: cleanFields(csl),
    isbn: record.ISBN ?? '',
    dropped: Object.keys(record)
      .filter((name) => !KNOWN.has(name))
      .map(withoutMarkup),
    problem: null,
  }
}
