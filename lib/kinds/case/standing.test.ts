import { describe, expect, it } from 'vitest'
import { sampleCase, sampleDecision } from '@/lib/kinds/case/sample-case.fixture'
import { leadingDecision, standingOutcomes, struckBy } from '@/lib/kinds/case/standing'

const district = (laterHistory: unknown[] = []) =>
  sampleDecision({
    key: 'district',
    decidedOn: '2017-11-20',
    outcomes: [
      { condition: 'notice', outcome: 'unlawful' },
      { condition: 'access', outcome: 'enjoined' },
    ],
    laterHistory,
  })
const circuit = sampleDecision({
  key: 'circuit',
  decidedOn: '2018-08-01',
  level: 'circuit',
  courtAbbreviation: '9th Cir.',
  citation: { volume: '897', reporter: 'F.3d', page: '1225' },
  outcomes: [
    { condition: 'notice', outcome: 'injunction-narrowed', note: 'California only' },
    { condition: 'access', outcome: 'not-reached' },
  ],
})

const told = (legalCase: ReturnType<typeof sampleCase>) =>
  Object.fromEntries(
    standingOutcomes(legalCase).map(({ condition, standing }) => [
      condition.key,
      standing && `${standing.outcome} by ${standing.decision.key}`,
    ]),
  )

describe('what stands on a condition', () => {
  it('is nothing when the only decision that reached it was reversed', () => {
    expect(told(sampleCase([district([{ what: 'reversed', on: '2019-01-01' }])]))).toEqual({
      notice: null,
      access: null,
    })
  })

  it('is nothing when no decision reached it', () => {
    expect(told(sampleCase([]))).toEqual({ notice: null, access: null })
  })

  it('is the latest outcome, whatever the order in which decisions are written', () => {
    expect(told(sampleCase([circuit, district()])).notice).toBe('injunction-narrowed by circuit')
    expect(told(sampleCase([district(), circuit])).notice).toBe('injunction-narrowed by circuit')
  })

  it('does not let a decision that left the question open hide an earlier answer', () => {
    expect(told(sampleCase([district(), circuit])).access).toBe('enjoined by district')
  })

  it('is that relief was refused, where the latest decision refused it', () => {
    const refusal = sampleDecision({
      key: 'refusal',
      decidedOn: '2019',
      outcomes: [{ condition: 'access', outcome: 'relief-refused' }],
      scope: 'not-checked',
    })
    expect(told(sampleCase([district(), refusal])).access).toBe('relief-refused by refusal')
  })

  it('says that the question was left open when nothing else stands', () => {
    expect(told(sampleCase([district([{ what: 'vacated' }]), circuit])).access).toBe('not-reached by circuit')
  })

  it.each([
    'affirmed',
    'vacated-in-part',
    'remanded',
    'rehearing-denied',
    'rehearing-vacated',
    'cert-dismissed',
  ])('survives a later event that leaves the decision standing: %s', (what) => {
    expect(told(sampleCase([district([{ what }])])).notice).toBe('unlawful by district')
  })

  it('names the event that took a decision away', () => {
    const legalCase = sampleCase([
      district([{ what: 'remanded' }, { what: 'vacated', decision: 'circuit' }]),
      circuit,
    ])
    expect(struckBy(legalCase.decisions[0]!)?.decision).toBe('circuit')
    expect(struckBy(legalCase.decisions[1]!)).toBeNull()
  })
})

describe('the leading decision', () => {
  it('is none in a case without decisions', () => {
    expect(leadingDecision(sampleCase([]))).toBeNull()
  })

  it('is a reported one before a later unreported one', () => {
    const order = sampleDecision({ key: 'order', decidedOn: '2019-01-01' })
    expect(leadingDecision(sampleCase([order, circuit]))?.key).toBe('circuit')
  })

  it('is the unreported one when there is no other', () => {
    expect(leadingDecision(sampleCase([district()]))?.key).toBe('district')
  })
})
