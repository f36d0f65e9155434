import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toGlance } from '@/lib/kinds/policy/glance'
import { samplePolicy } from '@/lib/kinds/policy/sample-policy.fixture'
import { toPolicyView } from '@/lib/kinds/policy/view'
import { DIMENSIONS, STANCES } from '@/lib/kinds/policy/vocabulary'

const TODAY = '2026-11-22'
const view = (slug: string, fields: Record<string, unknown> = {}) =>
  toPolicyView(samplePolicy(slug, fields), TODAY)
const detainers = (stance: string, more: Record<string, unknown> = {}) => ({
  provisions: [
    { dimension: 'detainers', stance, sources: [{ source: 'source-a', locator: 'para. 2' }], ...more },
  ],
})

describe('toGlance', () => {
  test('a place without policies leaves every matter open', () => {
    expect(toGlance([])).toEqual({ rows: [], open: DIMENSIONS.filter((dimension) => dimension !== 'other') })
  })

  test('what has ended, is proposed or was stopped answers nothing', () => {
    const gone = [
      view('ended', { ...detainers('barred'), endedOn: '2025-01-01', status: 'revoked' }),
      view('proposed', { ...detainers('barred'), status: 'proposed', effectiveOn: undefined }),
      view('enjoined', { ...detainers('barred'), status: 'enjoined' }),
    ]
    expect(toGlance(gone).rows).toEqual([])
  })

  test('what nobody has looked at stays open even when an instrument says so', () => {
    const glance = toGlance([view('a', detainers('not-researched'))])
    expect(glance.rows).toEqual([])
    expect(glance.open).toContain('detainers')
  })

  test('the latest instrument speaks, and the earlier one is named beside it', () => {
    const [row] = toGlance([
      view('old', { ...detainers('limited'), effectiveOn: '1979' }),
      view('new', detainers('barred')),
      view('undated', { ...detainers('required'), effectiveOn: undefined }),
    ]).rows
    expect(row?.policy.slug).toBe('new')
    expect(row?.provision.stance).toBe('barred')
    expect(row?.others.map((other) => other.policy.slug)).toEqual(['old', 'undated'])
  })

  test('a rule speaks before a later search that found none, and what surely holds before what may', () => {
    const found = toGlance([
      view('rule', { ...detainers('limited'), effectiveOn: '1979' }),
      view('search', detainers('no-rule-found', { checkedOn: '2026-11-01', sources: [] })),
    ])
    expect(found.rows[0]?.policy.slug).toBe('rule')
    const sure = toGlance([
      view('sure', { ...detainers('limited'), effectiveOn: '1979' }),
      view('may', { ...detainers('barred'), status: 'unknown' }),
    ])
    expect(sure.rows[0]?.policy.slug).toBe('sure')
  })

  test('an exception stays with the rule that it qualifies', () => {
    const [row] = toGlance([view('a', detainers('limited', { exceptions: ['first-degree felonies'] }))]).rows
    expect(row?.provision.exceptions).toEqual(['first-degree felonies'])
  })

  test('a row carries the claim that its mark leads to', () => {
    const policy = view('a', detainers('barred'))
    const [row] = toGlance([policy]).rows
    const claim = policy.claims.find((one) => one.id === row?.provision.claimId)
    expect(claim?.citations).toEqual([{ source: 'source-a', locator: 'para. 2' }])
  })

  test('every matter is either answered or open, never both and never neither', () => {
    const policies = fc.array(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom(...STANCES)), {
        selector: ([dimension]) => dimension,
        maxLength: 8,
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(policies, (given) => {
        const glance = toGlance(
          given.map((provisions, index) =>
            view(`p${index}`, {
              provisions: provisions.map(([dimension, stance]) => ({
                dimension,
                stance,
                checkedOn: '2026-11-01',
              })),
            }),
          ),
        )
        const answered = glance.rows.map((row) => row.dimension).filter((dimension) => dimension !== 'other')
        expect(new Set(answered).size).toBe(answered.length)
        expect([...answered, ...glance.open].sort()).toEqual(
          DIMENSIONS.filter((one) => one !== 'other').sort(),
        )
      }),
    )
  })
})
