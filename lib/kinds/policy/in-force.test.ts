import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestDay, latestDay } from '@/lib/core/partial-date'
import { holdsOn, type PolicyDates } from '@/lib/kinds/policy/in-force'
import { MECHANISMS, POLICY_STATUSES } from '@/lib/kinds/policy/vocabulary'

const ordinance: PolicyDates = { mechanism: 'ordinance', status: 'in-force' }
const TODAY = '2026-11-22'

const day = fc
  .record({
    year: fc.integer({ min: 1978, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((d) => `${d.year}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`)
const vague = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))
const policy: fc.Arbitrary<PolicyDates> = fc.record(
  {
    mechanism: fc.constantFrom(...MECHANISMS),
    status: fc.constantFrom(...POLICY_STATUSES),
    adoptedOn: vague,
    signedOn: vague,
    effectiveOn: vague,
    endedOn: vague,
  },
  { requiredKeys: ['mechanism', 'status'] },
)

describe('holdsOn', () => {
  test('a proposal never holds', () => {
    fc.assert(
      fc.property(policy, day, (given, on) => {
        expect(holdsOn({ ...given, status: 'proposed' }, on, TODAY)).toBe('no')
      }),
    )
  })

  test('nothing holds before it surely began, nor from the day it surely ended', () => {
    fc.assert(
      fc.property(policy, day, (given, on) => {
        const early = given.effectiveOn !== undefined && earliestDay(given.effectiveOn) > on
        const late = given.endedOn !== undefined && latestDay(given.endedOn) <= on
        if (early || late) expect(holdsOn(given, on, TODAY)).toBe('no')
      }),
    )
  })

  test('with both days known, it holds from the first up to the day before the last', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, on) => {
        const [effectiveOn = '', endedOn = ''] = [a, b].sort()
        const held = effectiveOn <= on && on < endedOn
        expect(holdsOn({ ...ordinance, status: 'revoked', effectiveOn, endedOn }, on, TODAY)).toBe(
          held ? 'yes' : 'no',
        )
      }),
    )
  })

  test('knowing less never turns yes into no, or no into yes', () => {
    fc.assert(
      fc.property(policy, day, fc.constantFrom('effectiveOn', 'endedOn'), (given, on, field) => {
        const date = given[field]
        if (date === undefined || date.length < 10) return
        const sharp = holdsOn(given, on, TODAY)
        const vaguer = holdsOn({ ...given, [field]: date.slice(0, 7) }, on, TODAY)
        expect([sharp, 'unknown']).toContain(vaguer)
      }),
    )
  })

  test.each<[string, PolicyDates, string, string]>([
    [
      'an ordinance on the day of its vote',
      { ...ordinance, adoptedOn: '2024-11-19' },
      '2024-11-19',
      'unknown',
    ],
    ['the same, before the vote', { ...ordinance, adoptedOn: '2024-11-19' }, '2024-11-18', 'no'],
    ['the same, on the day its status was checked', { ...ordinance, adoptedOn: '2024-11-19' }, TODAY, 'yes'],
    [
      'an order from the day it was signed',
      { mechanism: 'executive-order', status: 'in-force', signedOn: '2016-01-04' },
      '2016-01-04',
      'yes',
    ],
    [
      'an order known to the year, within it',
      { mechanism: 'police-order', status: 'in-force', signedOn: '1979' },
      '1979-06-01',
      'unknown',
    ],
    [
      'what a court has stopped',
      { ...ordinance, status: 'enjoined', effectiveOn: '2017-01-25' },
      TODAY,
      'no',
    ],
    [
      'the same, before anyone vouched for it',
      { ...ordinance, status: 'enjoined', effectiveOn: '2017-01-25' },
      '2018-01-01',
      'unknown',
    ],
    [
      'what was revoked on a day nobody knows',
      { ...ordinance, status: 'revoked', effectiveOn: '2010-01-01' },
      '2012-01-01',
      'unknown',
    ],
    ['the same, today', { ...ordinance, status: 'revoked', effectiveOn: '2010-01-01' }, TODAY, 'no'],
    [
      'what nobody knows the standing of',
      { ...ordinance, status: 'unknown', effectiveOn: '2010-01-01' },
      TODAY,
      'unknown',
    ],
    ['what has no date at all, today', ordinance, TODAY, 'yes'],
    ['what has no date at all, once', ordinance, '1990-01-01', 'unknown'],
  ])('%s', (_, given, on, expected) => {
    expect(holdsOn(given, on, TODAY)).toBe(expected)
  })
})
