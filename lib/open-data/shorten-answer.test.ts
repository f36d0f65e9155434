import { expect, test } from 'vitest'
import { shortenAnswer } from '@/lib/open-data/shorten-answer'

const sayMore = (count: number) => `${count} more`
const shorten = (value: unknown) => JSON.parse(shortenAnswer(JSON.stringify(value), true, sayMore)) as unknown

test('what is short stays as it is', () => {
  const answer = {
    kind: 'policy',
    items: [{ title: 'A', sources: [] }, null],
    next: null,
    count: 0,
    isLatest: true,
  }
  expect(shorten(answer)).toEqual(answer)
})

test('long texts, lists and objects are broken off, and say so', () => {
  expect(shorten(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', '… 2 more'])
  expect(shorten({ body: 'x'.repeat(500) })).toEqual({ body: `${'x'.repeat(160)} …` })
  const wide = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`f${at}`, at]))
  expect(shorten(wide)).toMatchObject({ f29: 29, '…': '10 more' })
})

test('of a text the first lines are shown', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`)
  expect(shortenAnswer(`${lines.join('\r\n')}\r\n`, false, sayMore)).toBe(
    [...lines.slice(0, 14), '… 6 more'].join('\n'),
  )
  expect(shortenAnswer('one\n', false, sayMore)).toBe('one')
})
