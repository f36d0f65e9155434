import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberSources } from '@/components/entries/number-sources'

const claims = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[0-9a-z]{8}$/),
    citations: fc.array(fc.record({ source: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 4 }),
  }),
  { selector: (claim) => claim.id },
)

describe('numberSources', () => {
  test('a claim that is not on the page has no marks', () => {
    expect(numberSources([]).marksOf('aaaaaaaa')).toEqual([])
  })

  test('a claim given twice is counted once', () => {
    const claim = { id: 'x', citations: [{ source: 'a' }] }
    expect(numberSources([claim, claim]).sources).toEqual([
      {
        number: 1,
        slug: 'a',
        uses: [{ markId: 'cite-x-1', claimId: 'x', locator: undefined, quote: undefined }],
      },
    ])
  })

  test('numbers run from 1 in the order of first use, and every mark leads to a source that leads back to it', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const page = numberSources(given)
        expect(page.sources.map((source) => source.number)).toEqual(page.sources.map((_, index) => index + 1))
        expect(page.sources.map((source) => source.slug)).toEqual([
          ...new Set(given.flatMap((claim) => claim.citations.map((citation) => citation.source))),
        ])
        const marks = given.flatMap((claim) => page.marksOf(claim.id))
        expect(new Set(marks.map((mark) => mark.markId)).size).toBe(marks.length)
        for (const mark of marks) {
          const source = page.sources.find((listed) => listed.number === mark.number)
          expect(source?.slug).toBe(mark.slug)
          expect(source?.uses.map((use) => use.markId)).toContain(mark.markId)
        }
      }),
    )
  })
})
