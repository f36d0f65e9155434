import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProse } from '@/lib/claims/parse-prose'
import { placeClaims } from '@/lib/claims/place-claims'

const shown = (markdown: string) =>
  placeClaims(markdown).map(({ from, to, claim }) => [
    markdown.slice(from, to),
    claim === null ? '—' : claim.text,
  ])

describe('where claims stand in the text', () => {
  test('headings, code, framing and the head of a table have none', () => {
    expect(
      shown('## A heading\n\n```\n[@a]\n```\n\n:::framing\nJust framing.\n:::\n\n| Head |\n| --- |\n'),
    ).toEqual([])
  })

  test('a claim reaches from its first word to the end of its mark; what no mark closes stands apart', () => {
    expect(shown('One is so. [@a, p. 1] Two is *so* [@b][@c]. And more')).toEqual([
      ['One is so. [@a, p. 1]', 'One is so.'],
      ['Two is *so* [@b][@c]', 'Two is so'],
      ['. And more', '—'],
    ])
  })

  test('escapes, code that looks like a mark, colons and quotes over two lines do not move a mark', () => {
    const markdown =
      '> At 10:30am \\*all\\* `[@a]` was\n> closed, §1373:x [@a, para. 4\n> to 5] so.\n\n- Item [@b]\n'
    expect(shown(markdown)).toEqual([
      [
        'At 10:30am \\*all\\* `[@a]` was\n> closed, §1373:x [@a, para. 4\n> to 5]',
        'At 10:30am *all* [@a] was closed, §1373:x',
      ],
      ['so.', '—'],
      ['Item [@b]', 'Item'],
    ])
  })

  test('in any text the places are within it, in order, apart from each other, and as many as there are', () => {
    const piece = fc.constantFrom(
      'A word ',
      'é𝒜 ',
      '[@a]',
      '[@b, p. 3]',
      '[@a; @c]',
      '[@Bad]',
      '. ',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '| x | y |\n',
      '`[@a]`',
      '*',
      '**',
      '## ',
      ':::framing\n',
      ':::\n',
      '10:30am ',
      '§1373:x ',
      ':foo[bar] ',
      '\\',
      '[link](x) ',
      '| --- | --- |\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const markdown = pieces.join('')
        const places = placeClaims(markdown)
        let done = 0
        for (const { from, to, claim } of places) {
          expect(from).toBeGreaterThanOrEqual(done)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(markdown.length)
          if (claim !== null) expect(markdown.slice(from, to)).toMatch(/\]$/)
          done = to
        }
        const { claims, unsourced } = parseProse(markdown, '')
        expect(new Set(places.flatMap(({ claim }) => claim?.index ?? [])).size).toBe(claims.length)
        expect(places.filter(({ claim }) => claim === null)).toHaveLength(unsourced.length)
      }),
      { numRuns: 200 },
    )
  })
})
