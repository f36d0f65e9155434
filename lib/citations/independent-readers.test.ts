import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import { parse } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryItem } from '@/lib/citations/arbitrary-item'
import { particledFamily } from '@/lib/citations/particled-family'
import { plainLine } from '@/lib/citations/plain-line'
import { risType } from '@/lib/citations/ris/ris-type'
import { toBiblatex } from '@/lib/citations/to-biblatex'
import { toBibtex } from '@/lib/citations/to-bibtex'
import { toRis } from '@/lib/citations/to-ris'
import { writeCitations } from '@/lib/citations/write-citations'
import type { CslItem } from '@/lib/core/csl-item'

const runs = { numRuns: 200 }
const read = (text: string) => parse(text, { sentenceCase: false })
const said = (text: string | undefined) => (text === undefined ? undefined : plainLine(text) || undefined)

describe.each([
  ['BibTeX', toBibtex],
  ['BibLaTeX', toBiblatex],
])('the parser of Better BibTeX reads from our %s', (_, write) => {
  it('one entry without an error, with the title, abstract and address that were written', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const { errors, entries } = read(write(item))
        expect(errors).toEqual([])
        expect(entries).toHaveLength(1)
        const fields = entries[0]?.fields
        expect(said(fields?.title)).toBe(said(item.title))
        expect(fields?.abstract).toBe(said(item.abstract))
        expect(fields?.url === undefined).toBe(item.URL === undefined)
      }),
      runs,
    )
  })

  it('as many authors as there are, bodies whole and persons by their family names', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const authors = read(write(item)).entries[0]?.fields.author ?? []
        const written = (item.author ?? []).filter((name) => 'literal' in name && plainLine(name.literal))
        for (const name of written) {
          if ('literal' in name)
            expect(authors.map((author) => author.name)).toContain(plainLine(name.literal))
        }
        for (const name of item.author ?? []) {
          if ('literal' in name || plainLine(name.given ?? '') === '' || plainLine(name.family) === '')
            continue
          const families = authors.map(({ prefix, lastName, name: whole }) =>
            plainLine([prefix, lastName ?? whole].filter(Boolean).join(' ')).replaceAll(' ', ''),
          )
          expect(families).toContain(particledFamily(name).replaceAll(' ', ''))
        }
      }),
      runs,
    )
  })

  it('every entry of a file of many', () => {
    const list = fc.array(arbitraryItem, { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(list, (items) => {
        const format = write === toBibtex ? 'bibtex' : 'biblatex'
        const { errors, entries } = read(writeCitations(items, format, { locale: 'en' }))
        expect(errors).toEqual([])
        expect(new Set(entries.map(({ key }) => key)).size).toBe(items.length)
      }),
      { numRuns: 60 },
    )
  })
})

describe('citation-js reads from our RIS', () => {
  const record = (item: CslItem) => plugins.input.chain(toRis(item))[0]

  it('the id, title, volume and date that were written', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        // It knows no unpublished work, and a law's number stands in our title.
        fc.pre(risType(item) !== 'UNPD' && item.type !== 'legislation')
        const back = record(item)
        expect(back?.['id']).toBe(said(item.id))
        expect(back?.['title'] ?? undefined).toBe(said(item.title))
        if (item.type === 'article-journal' || item.type === 'legal_case') {
          expect(back?.['volume'] ?? undefined).toBe(said(item.volume))
        }
        // Of a law without a date it takes the day of reading for one, and the year 2 for a month.
        const issued = back?.['issued'] as CslItem['issued']
        if (item.issued && item.issued['date-parts'][0][0] >= 1000)
          expect(issued?.['date-parts'][0]).toEqual(item.issued['date-parts'][0])
      }),
      runs,
    )
  })

  it('one record for each item', () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { minLength: 1, maxLength: 6 }), (items) => {
        const file = writeCitations(items, 'ris', { locale: 'en' })
        expect(plugins.input.chain(file)).toHaveLength(items.length)
      }),
      { numRuns: 60 },
    )
  })
})
