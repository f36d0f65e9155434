import { expect, test } from 'vitest'
import type { MeasureView } from '@/lib/kinds/measure/view'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { answerDrawings } from '@/components/questions/answer-drawings'

const measure = (slug: string) =>
  ({
    slug,
    counts: slug,
    unit: slug,
    universe: 'All',
    geographyType: 'nation',
    countedOver: 'period',
    method: 'assertion',
    whoCounts: 'An office',
  }) as MeasureView
const number = (counted: string, slug: string, range: StatisticView['range'] = { low: 1, high: 1 }) => ({
  measure: measure(counted),
  statistic: {
    slug,
    title: slug,
    place: null,
    placeNote: null,
    asOf: '2019',
    start: null,
    end: null,
    range,
  } as StatisticView,
})
const drawn = (...numbers: ReturnType<typeof number>[]) => {
  const { drawings, why } = answerDrawings(numbers, 'en')
  return [drawings.map(({ statistics }) => statistics.map((one) => one.slug)), why]
}

test('numbers that count different things are never drawn together, and the reason is said', () => {
  expect(drawn(number('removals', 'a'), number('returns', 'b'))).toEqual([
    [],
    'They count different things: “removals” and “returns”.',
  ])
})

test('those of one measure are drawn, beside a reason for those that are not', () => {
  expect(drawn(number('removals', 'a'), number('returns', 'b'), number('removals', 'c'))[0]).toEqual([
    ['a', 'c'],
  ])
})

test('words without a number are not drawn, and one number alone needs no drawing', () => {
  expect(drawn(number('removals', 'a'), number('removals', 'b', null))[0]).toEqual([])
  expect(drawn(number('removals', 'a'))).toEqual([[], null])
  expect(drawn()).toEqual([[], null])
})
