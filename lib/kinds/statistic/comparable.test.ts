import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable, type CountedStatistic } from '@/lib/kinds/statistic/comparable'
import type { CountedMeasure } from '@/lib/kinds/statistic/measure-difference'

const removals: CountedMeasure = {
  slug: 'removals',
  counts: 'Orders of removal carried out',
  unit: 'removals',
  universe: 'Everybody ordered removed',
  geographyType: 'nation',
  countedOver: 'period',
  method: 'administrative-records',
  whoCounts: 'Department of Homeland Security',
}
const residents: CountedMeasure = {
  ...removals,
  slug: 'residents',
  unit: 'residents',
  countedOver: 'moment',
  geographyType: 'county',
}
const statistic = (fields: Partial<CountedStatistic> = {}): CountedStatistic => ({
  title: 'A value',
  measure: removals,
  place: { slug: 'united-states', above: [] },
  placeNote: null,
  asOf: null,
  start: '2009-01',
  end: '2016-12',
  hasNumber: true,
  ...fields,
})
const county = (
  slug: string,
  asOf: string | null = '2019',
  above: string[] = ['california', 'united-states'],
) => statistic({ measure: residents, place: { slug, above }, asOf, start: null, end: null })
const why = (a: CountedStatistic, b: CountedStatistic, together: 'chart' | 'sum' = 'chart') => {
  const answer = comparable(a, b, together, 'en')
  return answer.ok ? null : answer.failure
}
const other = (fields: Partial<CountedMeasure>) =>
  statistic({ measure: { ...removals, slug: 'other', ...fields } })

describe('two statistics share no chart', () => {
  test('when they count different things: removals, and removals with returns', () => {
    expect(why(statistic(), other({ unit: 'removals and returns' }))).toBe(
      'They count different things: “removals” and “removals and returns”.',
    )
    expect(why(statistic(), other({ counts: 'Departures of any kind' }))).toContain(
      '“Departures of any kind”',
    )
  })

  test('when they count among different people, or by different bodies', () => {
    expect(why(statistic(), other({ universe: 'People with convictions' }))).toMatch(
      /^They count among different people or things/,
    )
    expect(why(statistic(), other({ whoCounts: 'Politico' }))).toBe(
      'They are counted by different bodies: “Department of Homeland Security” and “Politico”.',
    )
  })

  test('when areas, clocks or methods differ, each said in words of the interface', () => {
    expect(why(statistic(), other({ geographyType: 'metro-area' }))).toBe(
      'They are given for different kinds of area: the whole country and metropolitan areas.',
    )
    expect(why(statistic(), other({ countedOver: 'moment' }))).toBe(
      'One is counted over a period, the other at a moment.',
    )
    expect(why(statistic(), other({ method: 'assertion' }))).toMatch(/assertion without stated method/)
  })

  test('when one measure is of areas of unknown kind, and the areas are not one', () => {
    const city = (placeNote: string) =>
      statistic({ measure: { ...residents, geographyType: 'unstated' }, place: null, placeNote })
    expect(why(city('“Chicago”'), city('“Boston”'))).toBe(
      'They are given for areas whose kind differs or is not stated.',
    )
    expect(why(city('“Chicago”'), city('“Chicago”'))).toBeNull()
  })

  test('when one gives words and no number', () => {
    expect(why(statistic(), statistic({ title: 'Most ever', hasNumber: false }))).toBe(
      '“Most ever” gives no number, only words.',
    )
  })

  test('and a Spanish reader is told so in Spanish', () => {
    const answer = comparable(statistic(), other({ countedOver: 'moment' }), 'chart', 'es')
    expect(answer).toEqual({
      ok: false,
      failure: 'Una se cuenta a lo largo de un período y la otra en un momento.',
    })
  })
})

describe('two statistics share no sum', () => {
  test('when a date or a place is missing', () => {
    expect(why(county('los-angeles-county'), county('cook-county', null), 'sum')).toMatch(/has no date/)
    expect(why(county('los-angeles-county'), { ...county('x'), place: null }, 'sum')).toMatch(
      /names no place/,
    )
  })

  test('when one place lies in the other, or both are one place at a moment', () => {
    expect(why(county('los-angeles-county'), county('california', '2019', ['united-states']), 'sum')).toMatch(
      /lies inside/,
    )
    expect(why(county('los-angeles-county'), county('los-angeles-county', '2021'), 'sum')).toMatch(
      /count the same twice/,
    )
  })

  test('when they describe different moments, different periods, or periods that overlap', () => {
    expect(why(county('los-angeles-county'), county('cook-county', '2015'), 'sum')).toBe(
      'They describe different moments: 2019 and 2015.',
    )
    expect(why(statistic(), statistic({ start: '2016', end: '2020' }), 'sum')).toMatch(/overlap/)
    const canada = { slug: 'canada', above: [] }
    expect(why(statistic(), statistic({ place: canada, end: '2015' }), 'sum')).toMatch(/different periods/)
  })
})

describe('two statistics may stand together', () => {
  test('on a chart, as values of one measure, whatever their dates', () => {
    expect(why(statistic(), statistic({ start: '2016', end: '2020' }))).toBeNull()
    expect(why(statistic({ asOf: null, start: null, end: null }), statistic())).toBeNull()
  })

  test('on a chart, as measures that match in every respect but their name', () => {
    expect(why(statistic(), other({ counts: 'orders of  removal carried out' }))).toBeNull()
  })

  test('in a sum, as one place over periods apart, or unlike places at one moment', () => {
    expect(why(statistic(), statistic({ start: '2017', end: '2020' }), 'sum')).toBeNull()
    expect(why(county('los-angeles-county'), county('cook-county', '2019', ['illinois']), 'sum')).toBeNull()
  })
})

test('the answer never hangs on which of the two is named first', () => {
  const word = fc.constantFrom('a', 'b')
  const measure = fc.record({
    slug: word,
    counts: word,
    unit: word,
    universe: word,
    whoCounts: word,
    geographyType: fc.constantFrom('city', 'county'),
    countedOver: fc.constantFrom('moment', 'period'),
    method: fc.constantFrom('assertion', 'survey-estimate'),
  })
  const year = fc.option(fc.constantFrom('2016', '2017', '2017-03'))
  const any = fc.record({
    title: word,
    // One name, one measure.
    measure: measure.map((one) => ({ ...one, slug: JSON.stringify(one) })),
    place: fc.option(fc.record({ slug: word, above: fc.subarray(['a', 'b']) })),
    placeNote: fc.option(word),
    asOf: year,
    start: year,
    end: year,
    hasNumber: fc.boolean(),
  })
  fc.assert(
    fc.property(any, any, fc.constantFrom('chart' as const, 'sum' as const), (a, b, together) => {
      expect(comparable(a, b, together, 'en').ok).toBe(comparable(b, a, together, 'en').ok)
    }),
  )
})
