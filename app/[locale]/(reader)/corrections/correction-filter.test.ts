import { expect, test } from 'vitest'
import { correctionsHref, reasonFilter } from '@/app/[locale]/(reader)/corrections/correction-filter'

const counts = [
  { reason: 'fact-changed', count: 3 },
  { reason: null, count: 2 },
  { reason: 'typo', count: 1 },
]

test('reasons are offered in words with how often they were given; changes without one are no choice', () => {
  expect(reasonFilter('en', counts, undefined).options.map(({ label, count }) => [label, count])).toEqual([
    ['The facts changed', 3],
    ['Typing error', 1],
  ])
})

test('the chosen reason takes itself away', () => {
  const [chosen, other] = reasonFilter('es', counts, 'fact-changed').options
  expect([chosen?.isChosen, chosen?.href]).toEqual([true, '/es/corrections'])
  expect([other?.isChosen, other?.href]).toEqual([false, '/es/corrections?reason=typo'])
})

test('the way to older changes keeps the reason', () => {
  expect(correctionsHref('en', { reason: 'typo', before: '120' })).toBe('/corrections?reason=typo&before=120')
})
