import { expect, test } from 'vitest'
import { parseTree } from '@/lib/claims/parse-tree'

test('a tree is the caller’s own: what one changes, the next who asks for the same text does not see', () => {
  const first = parseTree('A request. [@report]')
  const untouched = structuredClone(first)
  first.children = []
  expect(parseTree('A request. [@report]')).toEqual(untouched)
})
