import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProse } from '@/lib/claims/parse-prose'
import { mergeSnapshots } from '@/lib/revisions/merge-snapshots'
import type { Choice } from '@/lib/revisions/overlap'

type Values = Record<string, unknown>
const merge = (base: Values, yours: Values, theirs: Values, choices = new Map<string, Choice>()) =>
  mergeSnapshots({ base, yours, theirs }, ['summary', 'body'], choices)
const prose = (base: string, yours: string, theirs: string) => {
  const { merged, overlaps } = merge({ body: base }, { body: yours }, { body: theirs })
  return { body: merged['body'], asked: overlaps.map(({ base, yours, theirs }) => [base, yours, theirs]) }
}
/** The merge with one and the same choice for everything that overlaps. */
const chosen = (base: Values, yours: Values, theirs: Values, choice: Choice) => {
  const ids = merge(base, yours, theirs).overlaps.map(({ id }) => [id, choice] as const)
  return merge(base, yours, theirs, new Map(ids))
}

describe('for any texts', () => {
  const word = fc.constantFrom('court', 'jail', 'city', 'voted', 'sued', 'May', 'nine', 'détenu', '10:30am')
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
  const claim = fc.tuple(words, fc.constantFrom('[@a]', '[@b, at 2]')).map((parts) => parts.join('. '))
  const paragraph = fc
    .tuple(fc.array(claim, { minLength: 1, maxLength: 3 }), fc.option(words, { nil: '' }))
    .map(([claims, tail]) => [...claims, tail].join(' ').trim())
  const block = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    {
      weight: 2,
      arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => `- ${all.join('\n- ')}`),
    },
    { weight: 1, arbitrary: words.map((text) => `## ${text}`) },
    { weight: 1, arbitrary: words.map((text) => `:::framing\n${text}\n\n${text}\n:::`) },
    {
      weight: 1,
      arbitrary: fc
        .array(words, { minLength: 1, maxLength: 3 })
        .map((all) => ['| h |', '| - |', ...all.map((text) => `| ${text} |`)].join('\n')),
    },
  )
  const text = fc.array(block, { maxLength: 5 }).map((blocks) => blocks.join('\n\n'))
  const row = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), note: word })
  const rows = fc.uniqueArray(row, { selector: (one) => one.key, maxLength: 4 })
  const cites = fc.array(
    fc.record({ source: fc.constantFrom('a', 'b'), locator: word }, { requiredKeys: ['source'] }),
    { maxLength: 3 },
  )
  const snapshot = fc.record(
    {
      title: words,
      body: text,
      rows,
      sources: cites,
      aliases: fc.uniqueArray(word, { maxLength: 3 }),
      group: fc.record({ x: word, y: word }, { requiredKeys: [] }),
    },
    { requiredKeys: ['title', 'body', 'rows', 'sources', 'aliases'] },
  )
  const runs = { numRuns: 60, seed: 20261122 }

  test('what only one changed is taken whole, and what both changed alike once', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (base, x) => {
        for (const [yours, theirs] of [
          [x, base],
          [base, x],
          [x, x],
        ] as const) {
          expect(merge(base, yours, theirs)).toMatchObject({ merged: x, overlaps: [] })
        }
      }),
      runs,
    )
  })

  test('both sides are treated alike: the same is asked, with the names exchanged', () => {
    fc.assert(
      fc.property(snapshot, snapshot, snapshot, (base, x, y) => {
        const asked = (mine: Values, other: Values, flip: boolean) =>
          merge(base, mine, other)
            .overlaps.map(({ path, base, yours, theirs }) =>
              JSON.stringify([
                path,
                base ?? null,
                flip ? (theirs ?? null) : (yours ?? null),
                flip ? (yours ?? null) : (theirs ?? null),
              ]),
            )
            .sort()
        expect(asked(x, y, false)).toEqual(asked(y, x, true))
      }),
      runs,
    )
  })

  const claimsIn = (markdown: unknown) =>
    parseProse(String(markdown), '').claims.map(({ text, citations }) => JSON.stringify([text, citations]))

  test('no claim is mixed from two texts, whatever is chosen', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom<Choice[]>('yours', 'theirs'),
        (base, yours, theirs, choice) => {
          const written = new Set([base, yours, theirs].flatMap(claimsIn))
          const { merged } = chosen({ body: base }, { body: yours }, { body: theirs }, choice)
          for (const one of claimsIn(merged['body'])) expect(written).toContain(one)
        },
      ),
      { numRuns: 200, seed: 20261122 },
    )
  })

  test('nothing that one typed anew is lost when theirs is not chosen over it', () => {
    fc.assert(
      fc.property(snapshot, snapshot, snapshot, (base, yours, theirs) => {
        for (const [choice, side] of [
          ['yours', yours],
          ['theirs', theirs],
        ] as const) {
          const { merged } = chosen(base, yours, theirs, choice)
          const old = claimsIn(base.body)
          const kept = claimsIn(merged['body'])
          for (const one of claimsIn(side.body)) if (!old.includes(one)) expect(kept).toContain(one)
          const lists = merged as typeof base
          for (const name of ['rows', 'sources', 'aliases'] as const) {
            const [before, after] = [base[name].map(asText), lists[name].map(asText)]
            for (const one of side[name].map(asText)) if (!before.includes(one)) expect(after).toContain(one)
          }
        }
      }),
      runs,
    )
  })
  const asText = (value: unknown) => JSON.stringify(value)

  test('edits of different claims both survive unasked', () => {
    const claims = fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 8 })
    fc.assert(
      fc.property(claims, fc.nat(), fc.nat(), fc.boolean(), (numbers, first, second, apart) => {
        const [one, two] = [first % numbers.length, second % numbers.length]
        fc.pre(one !== two)
        const write = (changed: Record<number, string>) =>
          numbers
            .map((n, at) => `Claim ${n} of court ${n} says ${n}${changed[at] ?? ''}. [@a, at ${n}]`)
            .join(apart ? '\n\n' : ' ')
        expect(prose(write({}), write({ [one]: ' here' }), write({ [two]: ' there' }))).toEqual({
          body: write({ [one]: ' here', [two]: ' there' }),
          asked: [],
        })
      }),
      runs,
    )
  })
})
