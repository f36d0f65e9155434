import { expect, test } from 'vitest'
import { type ChartValue, layOutValues } from '@/components/charts/lay-out-values'

const value = (fields: Partial<ChartValue> = {}): ChartValue => ({
  key: 'a',
  label: '1.5 million',
  low: 1_500_000,
  high: 1_500_000,
  start: '2017',
  end: '2021',
  isPeriod: true,
  qualifier: 'exactly',
  ...fields,
})
const marks = (...values: ChartValue[]) => layOutValues(values).marks

test('two terms known to the year do not overlap in what is sure, though their vague ends do', () => {
  const [first, second] = marks(value(), value({ key: 'b', start: '2021', end: '2025' }))
  expect(first?.x2).toBeGreaterThan(second?.x1 ?? 0)
  expect(first?.sure?.x2).toBeLessThan(second?.sure?.x1 ?? 0)
})

test('a period within one year has nothing sure, and a moment is no period', () => {
  expect(marks(value({ start: '2016', end: '2016' }))[0]?.sure).toBeNull()
  expect(marks(value({ start: '2016-11-17', end: '2016-11-17', isPeriod: false }))[0]?.sure).toBeNull()
})

test('amounts begin at nothing, at the foot of the plot, and larger stands higher', () => {
  const {
    amounts,
    plot,
    marks: drawn,
  } = layOutValues([value(), value({ key: 'b', low: 2_000_000, high: 3_000_000 })])
  expect(amounts[0]).toEqual({ amount: 0, y: plot.y + plot.height })
  expect(drawn[1]?.top).toBeLessThan(drawn[1]?.bottom ?? 0)
  expect(drawn[1]?.bottom).toBeLessThan(drawn[0]?.top ?? 0)
})

test('“over” points up and “under” points down; “about” is hollow', () => {
  expect(
    marks(value({ qualifier: 'over' }), value({ qualifier: 'up-to' })).map((mark) => mark.beyond),
  ).toEqual(['up', 'down'])
  expect(marks(value({ qualifier: 'about' }))[0]).toMatchObject({ beyond: null, isAbout: true })
})
