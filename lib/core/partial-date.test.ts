import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparePartialDates,
  earliestDay,
  isOnOrBefore,
  latestDay,
  partialDateSchema,
  partsOf,
} from '@/lib/core/partial-date'

test.each([
  '',
  '17',
  '2017-13',
  '2017-00',
  '2017-2',
  '2017-02-29',
  '2017-02-30',
  '1900-02-29',
  '2017-03-21T00:00',
  '２０１７',
  'Nov 2016',
  '-2017',
  '20170321',
  '2017-03-',
])('refuses %j', (text) => {
  expect(partialDateSchema.safeParse(text).success).toBe(false)
})

test('takes leap days where there are some', () => {
  expect(partsOf('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 })
  expect(latestDay('2016-02')).toBe('2016-02-29')
  expect(latestDay('2017')).toBe('2017-12-31')
})

test('what is vague is vague about the day in question', () => {
  expect(isOnOrBefore('2017', '2017-06-01')).toBe('unknown')
  expect(isOnOrBefore('2016', '2017-06-01')).toBe('yes')
  expect(isOnOrBefore('2017-07', '2017-06-01')).toBe('no')
})

const two = (n: number) => String(n).padStart(2, '0')
const partial = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .chain((date) => {
    const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())]
    return fc.constantFrom(`${y}`, `${y}-${m}`, `${y}-${m}-${d}`)
  })

test('every partial date of the calendar is taken, and spans its own days', () => {
  fc.assert(
    fc.property(partial, (date) => {
      expect(partialDateSchema.parse(date)).toBe(date)
      expect(earliestDay(date) <= latestDay(date)).toBe(true)
      expect(earliestDay(date).startsWith(date.slice(0, 7))).toBe(true)
      expect(latestDay(date).startsWith(date)).toBe(true)
    }),
  )
})

test('sorting is total: it never contradicts itself', () => {
  fc.assert(
    fc.property(partial, partial, partial, (a, b, c) => {
      expect(Math.sign(comparePartialDates(a, b))).toBe(-Math.sign(comparePartialDates(b, a)) + 0)
      const [x = '', y = '', z = ''] = [a, b, c].sort(comparePartialDates)
      expect(comparePartialDates(x, z)).toBeLessThanOrEqual(0)
      expect(comparePartialDates(x, y)).toBeLessThanOrEqual(0)
      expect(earliestDay(x) <= earliestDay(z)).toBe(true)
    }),
  )
})

test('a date is not both before a day and after it', () => {
  fc.assert(
    fc.property(partial, partial, (date, other) => {
      const day = earliestDay(other)
      const answer = isOnOrBefore(date, day)
      expect(answer === 'yes').toBe(latestDay(date) <= day)
      expect(answer === 'no').toBe(earliestDay(date) > day)
    }),
  )
})
