import type { DatedEvent, EntryKind, SourcedField } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { checkCase } from '@/lib/kinds/case/check-case'
import { historyPath } from '@/lib/kinds/case/history-path'
import { projectCase } from '@/lib/kinds/case/project-case'
import { caseFilters } from '@/lib/kinds/case/filters'
import { type CaseSnapshot, caseSchema } from '@/lib/kinds/case/schema'
import { caseToCsl } from '@/lib/kinds/case/to-csl'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'

/** A lawsuit: what is challenged, and the chain of decisions. Nothing here is “won”; outcomes belong to decisions. */
export const caseKind: EntryKind<CaseSnapshot> = {
  name: 'case',
  hasBody: true,
  schema: caseSchema,
  family: () => 'cases',
  prose: (legalCase) => [
    { path: 'summary', markdown: legalCase.summary },
    { path: 'body', markdown: legalCase.body },
  ],
  sourcedFields,
  refs,
  events,
  check: checkCase,
  toCsl: caseToCsl,
  searchText: (legalCase) => ({
    names: [legalCase.caption, ...legalCase.otherCaptions],
    text: [
      ...legalCase.dockets.map((docket) => `${docket.court} ${docket.number}`),
      ...legalCase.parties.map((party) => party.name),
      ...legalCase.conditions.map((condition) => condition.name),
      ...legalCase.decisions.flatMap((decision) => [
        decision.citation
          ? `${decision.citation.volume} ${decision.citation.reporter} ${decision.citation.page}`
          : '',
        decision.courtAbbreviation,
        ...decision.judges,
        decision.holding,
      ]),
    ]
      .filter(Boolean)
      .join(' · '),
    places: [...new Set(legalCase.parties.flatMap((party) => party.jurisdiction ?? []))],
    dates: events(legalCase).map((event) => event.on),
  }),
  filters: caseFilters,
  project: projectCase,
}

function sourcedFields(legalCase: CaseSnapshot): SourcedField[] {
  return [
    {
      path: 'filed',
      text: [`${legalCase.caption}: ${legalCase.status}`, legalCase.filedOn && `filed ${legalCase.filedOn}`]
        .filter(Boolean)
        .join(', '),
      citations: legalCase.filedSources,
      mustCite: legalCase.filedOn !== undefined,
    },
    ...legalCase.conditions.map((condition) => ({
      path: `conditions.${condition.key}`,
      text: `Challenged: ${condition.name}`,
      citations: condition.sources,
      mustCite: true,
    })),
    ...legalCase.decisions.flatMap((decision) => [
      {
        path: `decisions.${decision.key}`,
        text: `${decision.courtAbbreviation}, ${decision.decidedOn}: ${decision.holding}`,
        citations: decision.sources,
        mustCite: true,
      },
      ...decision.laterHistory.map((event, index) => ({
        path: historyPath(decision, index),
        text: [
          `${decision.courtAbbreviation}, ${decision.decidedOn}: later ${event.what}`,
          event.on,
          event.note,
        ]
          .filter(Boolean)
          .join(', '),
        citations: event.sources,
        // An act told by another decision of the chain carries its sources there.
        mustCite: event.decision === undefined,
      })),
    ]),
    ...errorNoteFields(legalCase),
  ]
}

function refs(legalCase: CaseSnapshot): SnapshotRef[] {
  const to = (
    kind: SnapshotRef['kind'],
    slug: string | undefined,
    role: string,
    path: string,
  ): SnapshotRef[] => (slug === undefined ? [] : [{ kind, slug, role, path }])
  return [
    ...citationRefs(legalCase.filedSources, 'filedSources'),
    ...legalCase.parties.flatMap((party, at) =>
      to('jurisdiction', party.jurisdiction, 'party', `parties.${at}.jurisdiction`),
    ),
    ...legalCase.conditions.flatMap((condition, at) => [
      ...to('policy', condition.policy, 'challenged', `conditions.${at}.policy`),
      ...citationRefs(condition.sources, `conditions.${at}.sources`),
    ]),
    ...legalCase.decisions.flatMap((decision, at) => [
      ...to('source', decision.opinion, 'opinion', `decisions.${at}.opinion`),
      ...citationRefs(decision.sources, `decisions.${at}.sources`),
      ...decision.laterHistory.flatMap((event, step) => [
        ...to('case', event.case, 'later-history', `decisions.${at}.laterHistory.${step}.case`),
        ...citationRefs(event.sources, `decisions.${at}.laterHistory.${step}.sources`),
      ]),
    ]),
    ...legalCase.related.flatMap((slug, at) => to('case', slug, 'related', `related.${at}`)),
    ...errorNoteRefs(legalCase),
  ]
}

function events(legalCase: CaseSnapshot): DatedEvent[] {
  const filed =
    legalCase.filedOn === undefined
      ? []
      : [
          {
            on: legalCase.filedOn,
            what: `${legalCase.caption} is filed`,
            path: 'filed',
            citations: legalCase.filedSources,
          },
        ]
  return [
    ...filed,
    ...legalCase.decisions.map((decision) => ({
      on: decision.decidedOn,
      what: `${decision.courtAbbreviation}: ${decision.holding.replace(/\.$/, '')}`,
      path: `decisions.${decision.key}`,
      citations: decision.sources,
    })),
  ]
}
