import { expect, test } from 'vitest'
import { toCsv } from '@/lib/core/csv'

test('a text that a spreadsheet would run is made harmless, a negative number is left alone', () => {
  expect(toCsv(['a'], [['=1+1'], ['@SUM(A1)'], ['-5'], [-5]])).toBe(
    "a\r\n'=1+1\r\n'@SUM(A1)\r\n'-5\r\n-5\r\n",
  )
})

test('commas, quotes and line ends are quoted; nothing is an empty cell', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x, y', 'say “"”'],
        ['two\nlines', null],
      ],
    ),
  ).toBe('a,b\r\n"x, y","say “""”"\r\n"two\nlines",\r\n')
})
