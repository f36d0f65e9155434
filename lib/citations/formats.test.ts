import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { arbitraryItem } from '@/lib/citations/arbitrary-item'
import { formatReference } from '@/lib/citations/format-reference'
import { citationFormats, isCitationFormat } from '@/lib/citations/formats'
import { noteText } from '@/lib/citations/note-text'
import { toBiblatex } from '@/lib/citations/to-biblatex'
import { toBibtex } from '@/lib/citations/to-bibtex'
import { toCslJson } from '@/lib/citations/to-csl-json'
import { toRis } from '@/lib/citations/to-ris'
import { writeCitations } from '@/lib/citations/write-citations'

const said = (item: CslItem) => JSON.stringify(item)

/** Depth of braces after each character as BibTeX counts it, which is without regard to backslashes. */
const depths = (text: string) => {
  let depth = 0
  return [...text].map((character) => (depth += character === '{' ? 1 : character === '}' ? -1 : 0))
}

describe('whatever the item holds', () => {
  it.each([
    ['BibTeX', toBibtex],
    ['BibLaTeX', toBiblatex],
  ])('%s keeps its braces balanced, its specials escaped and each field on a line', (_, write) => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const entry = write(item)
        expect(depths(entry).every((depth) => depth >= 0)).toBe(true)
        expect(depths(entry).at(-1)).toBe(0)
        const lines = entry.split('\n')
        expect(lines[0]).toMatch(/^@[a-z]+\{[A-Za-z][A-Za-z0-9_-]*,$/)
        expect(lines.slice(-2)).toEqual(['}', ''])
        for (const line of lines.slice(1, -2)) {
          expect(line).toMatch(/^ {2}[a-z]+ = (\{.*\}|[a-z]{3}),$/u)
          const value = /^ {2}(?:url|doi) = /.test(line) ? '' : line.slice(line.indexOf('=') + 2)
          // biber's estimate mark is the one tilde that is meant
          expect(value.replace(/\\[%&#_$]/g, '').replace(/^\{[\d/-]+~\},$/, '')).not.toMatch(/[%&#_$~^|<>]/)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('RIS is a list of tagged lines that ends with ER', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const lines = toRis(item).split('\r\n')
        expect(lines.slice(-2)).toEqual(['ER  - ', ''])
        for (const line of lines.slice(0, -1))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Zl}\p{Zp}]*$/u)
        for (const line of lines.slice(0, -2)) expect(line.slice(6)).not.toBe('')
      }),
      { numRuns: 400 },
    )
  })

  it('CSL-JSON comes back through the schema, and a second time unchanged', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const back = cslItemSchema.parse(JSON.parse(toCslJson(item)))
        expect({ id: back.id, author: back.author, issued: back.issued, URL: back.URL }).toEqual({
          id: item.id,
          author: item.author,
          issued: item.issued,
          URL: item.URL,
        })
        expect(toCslJson(back)).toBe(toCslJson(item))
      }),
    )
  })

  it('no format says "undefined" of itself or leaves a line break or control character in a reference', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        fc.pre(!/undefined|\[object|NaN/.test(said(item)))
        for (const format of citationFormats) {
          const written = writeCitations([item], format, { locale: 'es' })
          expect(written).not.toMatch(/undefined|\[object|NaN/)
        }
        for (const style of ['apa', 'mla', 'chicago', 'bluebook'] as const) {
          const { text } = formatReference(item, style, 'es')
          expect(text).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
          // Everything that the site cites has a title; of a case that has only a publisher, APA says nothing.
          if (item.title !== undefined) expect(text).not.toBe('')
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a note never begins with what a CSL processor takes for a field', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        expect(noteText(item) ?? '').not.toMatch(/^[\p{L}\s_-]+:|\{:/u)
      }),
    )
  })
})

it('knows its formats and no others', () => {
  expect(isCitationFormat('endnote')).toBe(false)
  expect(isCitationFormat('toString')).toBe(false)
  expect(citationFormats.every(isCitationFormat)).toBe(true)
  expect(citationFormats).toEqual([
    'csl-json',
    'bibtex',
    'biblatex',
    'ris',
    'apa',
    'mla',
    'chicago',
    'bluebook',
  ])
})
