import { describe, expect, it } from 'vitest'
import type { Version } from '@/lib/entries/version'
import { sampleCase, sampleDecision } from '@/lib/kinds/case/sample-case.fixture'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { toCaseView } from '@/lib/kinds/case/view'

const circuit = sampleDecision({
  key: 'circuit',
  decidedOn: '2018-08-01',
  level: 'circuit',
  courtAbbreviation: '9th Cir.',
  outcomes: [{ condition: 'notice', outcome: 'injunction-narrowed', note: 'California only' }],
})
const district = sampleDecision({
  key: 'district',
  decidedOn: '2017-11-20',
  outcomes: [{ condition: 'notice', outcome: 'enjoined' }],
  laterHistory: [
    { what: 'remanded', decision: 'circuit' },
    { what: 'vacated', decision: 'circuit' },
  ],
})

const view = (decisions: unknown[]) =>
  toCaseView({ snapshot: sampleCase(decisions), slug: 'a', path: '/cases/a' } as Version<CaseSnapshot>)

describe('the page of a case', () => {
  it('says nothing of a condition that no standing decision answered', () => {
    expect(view([circuit]).conditions.map(({ key, latest }) => [key, latest?.outcome ?? null])).toEqual([
      ['notice', 'injunction-narrowed'],
      ['access', null],
    ])
  })

  it('puts rungs in time and lanes from the lowest court up, whatever their order in the snapshot', () => {
    const { rungs, lanes } = view([circuit, district])
    expect(rungs.map((rung) => rung.key)).toEqual(['district', 'circuit'])
    expect(lanes).toEqual(['district', 'circuit'])
  })

  it('strikes a rung by the act that took it away, and leads to the rung that did it', () => {
    const [struck, standing] = view([district, circuit]).rungs
    expect([struck?.isStruck, standing?.isStruck]).toEqual([true, false])
    expect(struck?.history.map(({ what, strikes, rung, on }) => [what, strikes, rung?.key, on])).toEqual([
      ['remanded', false, 'circuit', '2018-08-01'],
      ['vacated', true, 'circuit', '2018-08-01'],
    ])
  })

  it('orders its claims as they stand on it, so that source numbers rise down the page', () => {
    expect(view([circuit, district]).claims.map((claim) => claim.path)).toEqual([
      'summary',
      'conditions.notice',
      'conditions.access',
      'decisions.district',
      'decisions.circuit',
      'filed',
    ])
  })
})
