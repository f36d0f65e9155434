import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignClaimIds } from '@/lib/claims/assign-claim-ids'
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
const idsByText = (snapshot: CommonSnapshot) =>
  new Map(claimsOf(kind, snapshot).map((claim) => [claim.text, claim.id]))
const idOf = (snapshot: CommonSnapshot, text: string) => idsByText(snapshot).get(text)

const first = entry('The council voted on 19 November 2024. [@a]\n\nThe mayor signed it later. [@b]')

test('a claim keeps its id when other text moves', () => {
  const next = assignClaimIds(
    kind,
    first,
    entry(
      'A new first line. [@c]\n\nThe mayor signed it later. [@b]\n\nThe council voted on 19 November 2024. [@a]',
    ),
  )
  expect(idOf(next, 'The mayor signed it later.')).toBe(idOf(first, 'The mayor signed it later.'))
  expect(next.claimIds).toEqual({})
})

test('a claim keeps its id when its own words are edited, and again when they are edited again', () => {
  const second = assignClaimIds(
    kind,
    first,
    entry('The council voted 13–0 on 19 November 2024. [@a]\n\nThe mayor signed it later. [@b]'),
  )
  const third = assignClaimIds(
    kind,
    second,
    entry('The city council voted 13–0 on 19 November 2024. [@a]\n\nThe mayor signed it later. [@b]'),
  )
  expect(idOf(third, 'The city council voted 13–0 on 19 November 2024.')).toBe(
    idOf(first, 'The council voted on 19 November 2024.'),
  )
})

test('a claim about something else gets an id of its own', () => {
  const next = assignClaimIds(
    kind,
    first,
    entry('Schools are a different matter altogether. [@a]\n\nThe mayor signed it later. [@b]'),
  )
  expect([...idsByText(first).values()]).not.toContain(
    idOf(next, 'Schools are a different matter altogether.'),
  )
})

test('a claim that comes back in its old words comes back under its old id', () => {
  const gone = assignClaimIds(kind, first, entry('The mayor signed it later. [@b]'))
  const back = assignClaimIds(kind, gone, first)
  expect(idOf(back, 'The council voted on 19 November 2024.')).toBe(
    idOf(first, 'The council voted on 19 November 2024.'),
  )
})

const texts = fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 8 })
test('ids are unique, and saving the same text again changes nothing', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const write = (lines: string[]) => entry(lines.map((line) => `${line} [@a]`).join('\n\n'))
      const base = assignClaimIds(kind, null, write(before))
      const next = assignClaimIds(kind, base, write(after))
      const ids = claimsOf(kind, next).map((claim) => claim.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(assignClaimIds(kind, next, write(after))).toEqual(next)
    }),
  )
})
