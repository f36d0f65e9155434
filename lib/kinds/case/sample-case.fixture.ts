import { type CaseSnapshot, caseSchema } from '@/lib/kinds/case/schema'

const SOURCES = [{ source: 'opinion', locator: 'at 1' }]

/** A decision for tests: only what a test names differs from a plain one. */
export function sampleDecision(
  fields: Record<string, unknown> & { key: string; decidedOn: string },
): unknown {
  return {
    court: 'United States District Court for the Northern District of California',
    courtAbbreviation: 'N.D. Cal.',
    level: 'district',
    posture: 'preliminary-injunction',
    holding: 'The condition goes beyond the statute.',
    scope: 'parties',
    sources: SOURCES,
    ...fields,
  }
}

/** A case for tests, with the conditions `notice` and `access`. */
export function sampleCase(decisions: unknown[], fields: Record<string, unknown> = {}): CaseSnapshot {
  return caseSchema.parse({
    id: '00000000',
    title: 'City v. Officer',
    summary: 'A city sued over two conditions. [@opinion, at 1]',
    caption: 'City of Somewhere v. Officer',
    status: 'closed',
    filedOn: '2017-01-31',
    filedSources: SOURCES,
    dockets: [{ court: 'N.D. Cal.', number: 'No. 17-cv-00485' }],
    conditions: [
      { key: 'notice', name: 'Notice of release', sources: SOURCES },
      { key: 'access', name: 'Jail access', sources: SOURCES },
    ],
    decisions,
    ...fields,
  })
}
