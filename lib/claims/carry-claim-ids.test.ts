import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignClaimIds } from '@/lib/claims/assign-claim-ids'
import { carryClaimIds } from '@/lib/claims/carry-claim-ids'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'

const kind = {
  prose: (snapshot: CommonSnapshot) => [{ path: 'body', markdown: snapshot.body }],
  sourcedFields: () => [],
}
const entry = (body: string): CommonSnapshot => ({
  id: 'aaaaaaaa',
  title: '',
  summary: '',
  errorNotes: [],
  claimIds: {},
  body,
})
const ids = (snapshot: CommonSnapshot) => claimsOf(kind, snapshot).map((claim) => claim.id)

const english = entry(
  'The council voted. [@a, para. 1]\n\nThe mayor signed it. [@b]\n\nIt began in May. [@b]',
)

test('a claim that leans on something else keeps an id of its own', () => {
  const spanish = carryClaimIds(kind, english, entry('El concejo votó. [@c]'))
  expect(ids(english)).not.toContain(ids(spanish)[0])
  expect(spanish.claimIds).toEqual({})
})

test('where one of two claims with the same marks is missing, neither is guessed', () => {
  const spanish = carryClaimIds(
    kind,
    english,
    entry('El concejo votó. [@a, para. 1]\n\nRige desde mayo. [@b]'),
  )
  expect(ids(spanish)[0]).toBe(ids(english)[0])
  expect(ids(english)).not.toContain(ids(spanish)[1])
})

test('each claim of a whole translation has the id of the claim that it says', () => {
  const spanish = entry(
    'El concejo votó. [@a, para. 1]\n\nLa alcaldesa la firmó. [@b]\n\nRige desde mayo. [@b]',
  )
  expect(ids(carryClaimIds(kind, english, spanish))).toEqual(ids(english))
})

test('an id that was carried stays when the Spanish words are mended, and when claims trade places', () => {
  const body =
    'El concejo votó. [@a, para. 1]\n\nLa alcaldesa la firmó. [@b]\n\nRige desde el mes de mayo. [@b]'
  const first = carryClaimIds(kind, english, entry(body))
  const [vote, signed, began] = ids(first)
  const moved =
    'Rige desde el mes de mayo pasado. [@b]\n\nEl concejo municipal votó. [@a, para. 1]\n\nLa alcaldesa la firmó. [@b]'
  const second = carryClaimIds(kind, english, assignClaimIds(kind, first, entry(moved)))
  expect(ids(second)).toEqual([began, vote, signed])
})

test('a claim that English has since is carried when it is translated, and the others stay', () => {
  const old = carryClaimIds(
    kind,
    english,
    entry('El concejo votó. [@a, para. 1]\n\nLa alcaldesa la firmó. [@b]\n\nRige desde mayo. [@b]'),
  )
  const newer = assignClaimIds(kind, english, entry(`A court stopped it. [@b]\n\n${english.body}`))
  const next = assignClaimIds(kind, old, entry(`Un tribunal la suspendió. [@b]\n\n${old.body}`))
  expect(ids(carryClaimIds(kind, newer, next))).toEqual(ids(newer))
})

const claim = fc.record({
  text: fc.lorem({ maxCount: 6 }),
  mark: fc.constantFrom('@a', '@b', '@a, para. 2', '@a; @b'),
})
const texts = fc.array(claim, { maxLength: 10 })
const write = (claims: { text: string; mark: string }[]) =>
  entry(claims.map(({ text, mark }) => `${text} [${mark}]`).join('\n\n'))

test('however English came to be, a translation with the same marks in the same order has all its ids', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const original = assignClaimIds(kind, assignClaimIds(kind, null, write(before)), write(after))
      const translation = write(
        after.map(({ text, mark }) => ({ text: `Dice que ${[...text].reverse().join('')}`, mark })),
      )
      expect(ids(carryClaimIds(kind, original, translation))).toEqual(ids(original))
    }),
  )
})

test('whatever a translation says, its ids are unique, only English claims lend theirs, and carrying again changes nothing', () => {
  fc.assert(
    fc.property(texts, texts, texts, (first, second, third) => {
      const original = assignClaimIds(kind, null, write(first))
      const base = carryClaimIds(kind, original, write(second))
      const next = carryClaimIds(kind, original, assignClaimIds(kind, base, write(third)))
      expect(new Set(ids(next)).size).toBe(ids(next).length)
      expect(carryClaimIds(kind, original, next)).toEqual(next)
      const own = new Set([...ids(assignClaimIds(kind, base, write(third))), ...ids(original)])
      expect(ids(next).filter((id) => !own.has(id))).toEqual([])
    }),
  )
})
