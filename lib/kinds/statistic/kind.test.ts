import { describe, expect, test } from 'vitest'
import { statisticKind } from '@/lib/kinds/statistic/kind'
import { statisticSchema } from '@/lib/kinds/statistic/schema'

const fields = {
  id: 'wd75b5z8',
  title: 'Residents',
  summary: 'About 951,000. [@a]',
  measure: 'residents',
  words: 'about 951,000',
  qualifier: 'about',
  value: 951_000,
  originator: 'An institute',
  status: 'confirmed',
  sources: [{ source: 'a' }],
}
const problems = (more: Record<string, unknown>) =>
  statisticKind.check(statisticSchema.parse({ ...fields, ...more })).map(({ path }) => path)

describe('a statistic is refused', () => {
  test('with a hedge but no number, and with a number but only words', () => {
    expect(problems({ value: undefined })).toEqual(['value'])
    expect(problems({ qualifier: 'in-words' })).toEqual(['qualifier'])
  })

  test('with half a range, a range backwards, a range and a number, or a range that is not called one', () => {
    expect(problems({ qualifier: 'between', value: undefined, low: 2 })).toEqual(['low'])
    expect(problems({ qualifier: 'between', value: undefined, low: 3, high: 2 })).toEqual(['low'])
    expect(problems({ qualifier: 'between', low: 2, high: 3 })).toEqual(['value'])
    expect(problems({ value: undefined, low: 2, high: 3 })).toEqual(['qualifier'])
  })

  test('at a moment and over a period at once, or over a period that ends before it begins', () => {
    expect(problems({ asOf: '2019', start: '2018' })).toEqual(['asOf'])
    expect(problems({ start: '2019', end: '2018' })).toEqual(['end'])
  })
})

test('one number, a range, and words alone are let through', () => {
  expect(problems({ asOf: '2019' })).toEqual([])
  expect(
    problems({ qualifier: 'between', value: undefined, low: 2, high: 3, start: '2018', end: '2018-12' }),
  ).toEqual([])
  expect(problems({ qualifier: 'in-words', value: undefined, words: 'dozens' })).toEqual([])
})

test('its value is a claim that needs a source, and says when and by whom', () => {
  const [value] = statisticKind.sourcedFields(statisticSchema.parse({ ...fields, asOf: '2019' }))
  expect(value).toMatchObject({ path: 'value', mustCite: true })
  expect(value?.text).toContain('as of 2019, An institute')
})
