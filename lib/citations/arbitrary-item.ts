import fc from 'fast-check'
import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'

// Whole Unicode, thick with what breaks BibTeX, RIS, HTML and CSL.
const awkward = fc.constantFrom(
  ...'{}\\%&#_$~^<>|"\'`-:;,@()[]ñé“”—§ '.split(''),
  ' and ',
  '--',
  '<i>',
  '</i>',
  'undefined ',
)
const line = fc
  .array(fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '')
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const name = fc.oneof(
  fc.record({ literal: line }),
  fc.record(
    {
      family: line,
      given: line,
      suffix: line,
      'non-dropping-particle': fc.constantFrom('van', 'de la', "d'", 'Von'),
    },
    { requiredKeys: ['family'] },
  ),
)
const date = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    maybe(fc.integer({ min: 1, max: 12 })),
    maybe(fc.integer({ min: 1, max: 28 })),
  )
  .map(([year, month, day]) => [year, month, month && day].filter((part) => part !== undefined))
  .chain((parts) =>
    fc.record({ 'date-parts': fc.constant([parts]), circa: fc.boolean() }, { requiredKeys: ['date-parts'] }),
  )

/** Any item that the schema takes, for property tests. */
export const arbitraryItem: fc.Arbitrary<CslItem> = fc
  .record(
    {
      id: line,
      type: fc.constantFrom(
        'legal_case',
        'legislation',
        'bill',
        'regulation',
        'hearing',
        'report',
        'article-journal',
        'webpage',
        'book',
        'document',
      ),
      title: line,
      author: fc.array(name, { minLength: 1, maxLength: 4 }),
      issued: date,
      accessed: date,
      'container-title': line,
      publisher: line,
      volume: line,
      number: line,
      page: line,
      section: line,
      authority: line,
      jurisdiction: line,
      genre: line,
      abstract: line,
      URL: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      custom: fc.record({ version: fc.constant('7'), sha256: fc.constant('a'.repeat(64)) }),
    },
    { requiredKeys: ['id', 'type'] },
  )
  .map((fields) => cslItemSchema.parse(fields))
