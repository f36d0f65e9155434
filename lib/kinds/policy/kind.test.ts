import { describe, expect, test } from 'vitest'
import { policyKind } from '@/lib/kinds/policy/kind'
import { samplePolicy } from '@/lib/kinds/policy/sample-policy.fixture'

const snapshot = (fields: Record<string, unknown>) => samplePolicy('x', fields).snapshot
const problems = (fields: Record<string, unknown>) =>
  policyKind.check(snapshot(fields)).map((problem) => problem.path)

describe('what blocks publishing a policy', () => {
  test('“no rule found” without the day of the search', () => {
    expect(problems({ provisions: [{ dimension: 'detainers', stance: 'no-rule-found' }] })).toEqual([
      'provisions.0.checkedOn',
    ])
  })

  test('one matter told twice, unless it is “other”', () => {
    const twice = (dimension: string) => [
      { dimension, stance: 'barred' },
      { dimension, stance: 'limited' },
    ]
    expect(problems({ provisions: twice('detainers') })).toEqual(['provisions.1.dimension'])
    expect(problems({ provisions: twice('other') })).toEqual([])
  })

  test('an end before the beginning, or a proposal in effect', () => {
    expect(problems({ endedOn: '2024-11-30', status: 'revoked' })).toEqual(['endedOn'])
    expect(problems({ endedOn: '2024', status: 'revoked' })).toEqual([])
    expect(problems({ status: 'proposed' })).toEqual(['status'])
  })

  test('a key or a relation that stands twice', () => {
    const milestone = { key: 'vote', on: '2024', what: 'First vote' }
    const relation = { relation: 'replaces', policy: 'y' }
    expect(problems({ milestones: [milestone, milestone], relations: [relation, relation] })).toEqual([
      'milestones.1.key',
      'relations.1',
    ])
  })
})

describe('the claims of a policy', () => {
  test('a provision keeps its path when others move', () => {
    const [a, b] = [
      { dimension: 'detainers', stance: 'barred' },
      { dimension: 'other', stance: 'limited' },
    ]
    const paths = (provisions: unknown[]) =>
      policyKind.sourcedFields(snapshot({ provisions })).map((field) => field.path)
    expect(paths([a, b])).toEqual(['dates', 'provisions.detainers', 'provisions.other'])
    expect(paths([b, a]).sort()).toEqual(paths([a, b]).sort())
    expect(paths([b, b])).toEqual(['dates', 'provisions.other', 'provisions.other-2'])
  })

  test('what was not looked for needs no source; a rule does', () => {
    const must = (stance: string) =>
      policyKind.sourcedFields(snapshot({ provisions: [{ dimension: 'detainers', stance }] })).at(-1)
        ?.mustCite
    expect([must('not-researched'), must('no-rule-found'), must('barred')]).toEqual([false, false, true])
  })
})

test('what happened on one day is one event', () => {
  const events = policyKind.events(snapshot({ signedOn: '2024-12-01', adoptedOn: '2024-11-19' }))
  expect(events.map(({ on, what }) => [on, what])).toEqual([
    ['2024-11-19', 'x: adopted'],
    ['2024-12-01', 'x: signed, in effect'],
  ])
})

test('a date that a milestone tells is not told again', () => {
  const milestones = [{ key: 'in-force', on: '2024-12-01', what: 'It takes effect' }]
  expect(policyKind.events(snapshot({ milestones })).map((event) => event.what)).toEqual(['It takes effect'])
})

test.each([
  ['ordinance', 'Ordinance 188441', 'legislation', '188441'],
  ['executive-order', 'Executive Order No. 5-16', 'regulation', '5-16'],
  ['federal-statute', '8 U.S.C. § 1373', 'legislation', '8 U.S.C. § 1373'],
  ['police-order', 'Special Order No. 40', 'regulation', '40'],
  ['grant-condition', undefined, 'document', undefined],
])('%s %s cites as %s', (mechanism, instrument, type, number) => {
  const item = policyKind.toCsl(snapshot({ mechanism, instrument, signedOn: '2024-12' }))
  expect([item.type, item.number, item.issued]).toEqual([type, number, { 'date-parts': [[2024, 12]] }])
})

test('the public rows are the snapshot’s, in its order', () => {
  const { row, children } = policyKind.project(
    snapshot({
      provisions: [{ dimension: 'detainers', stance: 'limited', exceptions: ['a', 'b'] }],
      relations: [{ relation: 'replaces', policy: 'y' }],
    }),
  )
  expect(row).toMatchObject({ jurisdictionSlug: 'los-angeles', mechanism: 'ordinance', endedOn: null })
  expect(children).toEqual([
    {
      model: 'PolicyProvision',
      rows: [
        {
          dimension: 'detainers',
          stance: 'limited',
          note: null,
          exceptions: ['a', 'b'],
          checkedOn: null,
          position: 0,
        },
      ],
    },
    { model: 'PolicyRelation', rows: [{ relation: 'replaces', policySlug: 'y', position: 0 }] },
  ])
})
