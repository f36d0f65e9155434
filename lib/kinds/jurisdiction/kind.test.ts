import { describe, expect, test } from 'vitest'
import { jurisdictionKind } from '@/lib/kinds/jurisdiction/kind'
import { jurisdictionSchema } from '@/lib/kinds/jurisdiction/schema'

const place = (fields: Record<string, unknown> = {}) =>
  jurisdictionSchema.parse({
    id: 'wd75b5z8',
    title: 'Los Angeles',
    summary: 'A city.',
    level: 'city',
    state: 'CA',
    ...fields,
  })
const problems = (fields: Record<string, unknown>) =>
  jurisdictionKind.check(place(fields)).map((problem) => problem.path)

describe('what blocks publishing a place', () => {
  test('a city without its state, and a federal government within one', () => {
    expect(problems({ state: undefined })).toEqual(['state'])
    expect(problems({ level: 'federal' })).toEqual(['level'])
  })

  test('half a position, and a key used twice', () => {
    const number = { key: 'population', value: 'about 3.8 million', counts: 'Residents' }
    expect(problems({ latitude: 34.05 })).toEqual(['latitude'])
    expect(problems({ numbers: [number, number] })).toEqual(['numbers.1.key'])
  })

  test('a whole one is let through', () => {
    expect(problems({ latitude: 34.05, longitude: -118.24 })).toEqual([])
  })
})

test('each level has its family of addresses', () => {
  const families = ['city', 'county', 'state', 'school-district', 'federal'].map((level) =>
    jurisdictionKind.family(place({ level })),
  )
  expect(families).toEqual(['cities', 'counties', 'states', 'school-districts', 'federal'])
})

test('numbers and milestones are claims that need sources, and refs to them', () => {
  const given = place({
    parent: 'california',
    numbers: [{ key: 'share', value: '951,000', counts: 'People', sources: [{ source: 'a' }] }],
    milestones: [{ key: 'pledge', on: '2016-11', what: 'A pledge', sources: [{ source: 'b' }] }],
  })
  expect(jurisdictionKind.sourcedFields(given).map(({ path, mustCite }) => [path, mustCite])).toEqual([
    ['numbers.share', true],
    ['milestones.pledge', true],
  ])
  expect(jurisdictionKind.refs(given).map(({ slug, role }) => [slug, role])).toEqual([
    ['california', 'parent'],
    ['a', 'source'],
    ['b', 'source'],
  ])
})
