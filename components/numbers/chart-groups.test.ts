import { expect, test } from 'vitest'
import type { CountedStatistic } from '@/lib/kinds/statistic/comparable'
import { chartGroups } from '@/components/numbers/chart-groups'

const counted = (place: string, geographyType: string): CountedStatistic => ({
  title: place,
  measure: {
    slug: geographyType,
    counts: 'Residents',
    unit: 'residents',
    universe: 'All',
    geographyType,
    countedOver: 'moment',
    method: 'survey-estimate',
    whoCounts: 'An institute',
  },
  place: { slug: place, above: [] },
  placeNote: null,
  asOf: '2019',
  start: null,
  end: null,
  hasNumber: true,
})
const groups = (...items: CountedStatistic[]) => {
  const found = chartGroups(items, (item) => item, 'en')
  return [found.groups.map((group) => group.map((one) => one.title)), found.why]
}

test('values for areas of unknown kind are drawn apart, with the reason', () => {
  expect(groups(counted('a', 'unstated'), counted('b', 'unstated'), counted('a', 'unstated'))).toEqual([
    [['a', 'a'], ['b']],
    'They are given for areas whose kind differs or is not stated.',
  ])
})

test('values of one measure for like areas share a drawing, and nothing needs to be said', () => {
  expect(groups(counted('a', 'county'), counted('b', 'county'))).toEqual([[['a', 'b']], null])
  expect(groups()).toEqual([[], null])
})
