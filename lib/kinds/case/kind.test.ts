import { describe, expect, it } from 'vitest'
import { caseKind } from '@/lib/kinds/case/kind'
import { sampleCase, sampleDecision } from '@/lib/kinds/case/sample-case.fixture'

const circuit = sampleDecision({
  key: 'circuit',
  decidedOn: '2018-08-01',
  level: 'circuit',
  court: 'United States Court of Appeals for the Ninth Circuit',
  courtAbbreviation: '9th Cir.',
  citation: { volume: '897', reporter: 'F.3d', page: '1225' },
  dockets: ['No. 17-17478', 'No. 17-17480'],
  outcomes: [{ condition: 'notice', outcome: 'unlawful' }],
  opinion: 'opinion',
})

const messages = (decisions: unknown[], fields = {}) =>
  caseKind.check(sampleCase(decisions, fields)).map((problem) => problem.path)

describe('a case is not published', () => {
  it('with an outcome on a condition that it does not list', () => {
    const decision = sampleDecision({
      key: 'a',
      decidedOn: '2017',
      outcomes: [{ condition: 'elsewhere', outcome: 'lawful' }],
    })
    expect(messages([decision])).toEqual(['decisions.0.outcomes.0.condition'])
  })

  it('with two outcomes of one decision on one condition', () => {
    const outcomes = [
      { condition: 'notice', outcome: 'lawful' },
      { condition: 'notice', outcome: 'unlawful' },
    ]
    expect(messages([sampleDecision({ key: 'a', decidedOn: '2017', outcomes })])).toEqual([
      'decisions.0.outcomes.1.condition',
    ])
  })

  it('with a decision overturned by itself or by a decision that is not there', () => {
    const by = (decision: string) =>
      sampleDecision({ key: 'a', decidedOn: '2017', laterHistory: [{ what: 'vacated', decision }] })
    expect(messages([by('a')])).toEqual(['decisions.0.laterHistory.0.decision'])
    expect(messages([by('b')])).toEqual(['decisions.0.laterHistory.0.decision'])
  })

  it('with a decision overturned before it was made', () => {
    const early = sampleDecision({
      key: 'a',
      decidedOn: '2018-05',
      laterHistory: [{ what: 'vacated', on: '2018-04' }],
    })
    expect(messages([early])).toEqual(['decisions.0.laterHistory.0.on'])
  })

  it('with one key for two decisions', () => {
    expect(messages([circuit, circuit])).toEqual(['decisions.1.key'])
  })

  it('and has no problem otherwise', () => {
    expect(messages([circuit])).toEqual([])
  })
})

describe('a case cites', () => {
  it('as a case, by its leading decision, with every docket', () => {
    expect(caseKind.toCsl(sampleCase([circuit]))).toEqual({
      id: '00000000',
      type: 'legal_case',
      title: 'City of Somewhere v. Officer',
      authority: 'United States Court of Appeals for the Ninth Circuit',
      issued: { 'date-parts': [[2018, 8, 1]] },
      volume: '897',
      'container-title': 'F.3d',
      page: '1225',
      number: 'No. 17-17478; No. 17-17480',
      custom: { court: '9th Cir.' },
    })
  })

  it('by court, date and docket when unreported', () => {
    const order = sampleDecision({ key: 'order', decidedOn: '2018-05' })
    expect(caseKind.toCsl(sampleCase([order]))).toMatchObject({
      issued: { 'date-parts': [[2018, 5]] },
      number: 'No. 17-cv-00485',
      custom: { court: 'N.D. Cal.' },
    })
    expect(caseKind.toCsl(sampleCase([order]))).not.toHaveProperty('volume')
  })
})

describe('a case shows', () => {
  it('one sourced field for each condition, decision and later event, with paths that survive reordering', () => {
    const twice = sampleDecision({
      key: 'district',
      decidedOn: '2017',
      laterHistory: [{ what: 'remanded', decision: 'circuit' }, { what: 'vacated' }, { what: 'remanded' }],
    })
    const fields = caseKind.sourcedFields(sampleCase([twice, circuit]))
    expect(fields.map((field) => field.path)).toEqual([
      'filed',
      'conditions.notice',
      'conditions.access',
      'decisions.district',
      'decisions.district.laterHistory.remanded',
      'decisions.district.laterHistory.vacated',
      'decisions.district.laterHistory.remanded-2',
      'decisions.circuit',
    ])
    expect(fields.find((field) => field.path.endsWith('.remanded'))?.mustCite).toBe(false)
    expect(fields.find((field) => field.path.endsWith('.vacated'))?.mustCite).toBe(true)
  })

  it('rows for its tables, the citation as printed text or null', () => {
    const unreported = sampleDecision({ key: 'order', decidedOn: '2017' })
    const { row, children } = caseKind.project(sampleCase([circuit, unreported]))
    expect(row).toEqual({
      title: 'City v. Officer',
      caption: 'City of Somewhere v. Officer',
      status: 'closed',
      filedOn: '2017-01-31',
    })
    const decisions = children.find((child) => child.model === 'CaseDecision')!.rows
    expect(decisions.map(({ citation, opinionSlug, position }) => [citation, opinionSlug, position])).toEqual(
      [
        ['897 F.3d 1225', 'opinion', 0],
        [null, null, 1],
      ],
    )
    expect(children.find((child) => child.model === 'DecisionOutcome')!.rows).toEqual([
      { decisionKey: 'circuit', condition: 'notice', outcome: 'unlawful', note: null, position: 0 },
    ])
  })
})
