import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearScale, roundTicks, yearTicks } from '@/components/charts/scales'

test('a scale without extent does not divide by nothing', () => {
  expect(linearScale([5, 5], [0, 10])(5)).toBe(5)
})

test('ticks begin at nothing, are round, and reach the largest value', () => {
  expect(roundTicks(951_000)).toEqual([0, 250_000, 500_000, 750_000, 1_000_000])
  expect(roundTicks(3)).toEqual([0, 1, 2, 3])
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), (max) => {
      const ticks = roundTicks(max)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('years are named one by one while there are few, and by fives and tens when there are many', () => {
  expect(yearTicks(2016, 2018)).toEqual([2016, 2017, 2018])
  expect(yearTicks(2009, 2025)).toEqual([2010, 2015, 2020, 2025])
})
