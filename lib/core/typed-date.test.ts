import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTypedDate } from '@/lib/core/typed-date'

test.each([
  ['spring 2016', 'spring'],
  ['early 2016', 'early'],
  ['11/12/2016', 'Which is the month'],
  ['1/2/2016', 'Which is the month'],
  ['11/20/16', 'four digits'],
  ['February 30, 2016', 'no such day'],
  ['31.11.2016', 'no such day'],
  ['13/2016', 'no such day'],
  ['yesterday', 'Not a date'],
  ['Ja 2016', 'Not a date'],
  ['November', 'Not a date'],
  ['20 Smarch 2016', 'Not a date'],
  ['', 'Not a date'],
])('refuses %j and says why', (typed, why) => {
  expect(readTypedDate(typed)).toEqual({ problem: expect.stringContaining(why) as unknown })
})

test.each([
  ['2016', '2016'],
  [' 2016-11 ', '2016-11'],
  ['2016-11-20', '2016-11-20'],
  ['2016/1/5', '2016-01-05'],
  ['Nov 2016', '2016-11'],
  ['Nov. 2016', '2016-11'],
  ['November, 2016', '2016-11'],
  ['sept 2016', '2016-09'],
  ['November 20, 2016', '2016-11-20'],
  ['Sunday, November 20th, 2016', '2016-11-20'],
  ['20 Nov. 2016', '2016-11-20'],
  ['20th of November 2016', '2016-11-20'],
  ['20 de noviembre de 2016', '2016-11-20'],
  ['noviembre de 2016', '2016-11'],
  ['11/20/2016', '2016-11-20'],
  ['20/11/2016', '2016-11-20'],
  ['11/11/2016', '2016-11-11'],
  ['11/2016', '2016-11'],
])('reads %j', (typed, date) => {
  expect(readTypedDate(typed)).toEqual({ date })
})

test('never fails, and reads again what it made', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9 ./,-]{0,20}$/)), (typed) => {
      const read = readTypedDate(typed)
      if ('date' in read) expect(readTypedDate(read.date)).toEqual(read)
    }),
  )
})
