import type { EntryKind, SourcedField } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import type { SnapshotRef } from '@/lib/core/ref'
import { aboutRefs } from '@/lib/kinds/about-refs'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { statementFilters } from '@/lib/kinds/statement/filters'
import { type StatementSnapshot, statementSchema } from '@/lib/kinds/statement/schema'

/** What somebody said, in the role of that day, with the reports that carried it. It takes no side: a pledge is no policy. */
export const statementKind: EntryKind<StatementSnapshot> = {
  name: 'statement',
  hasBody: true,
  schema: statementSchema,
  family: () => 'statements',
  prose: (statement) => [
    { path: 'summary', markdown: statement.summary },
    { path: 'body', markdown: statement.body },
  ],
  sourcedFields,
  refs,
  events: (statement) => [
    { on: statement.spokenOn, what: statement.title, path: 'spoken', citations: statement.sources },
  ],
  check,
  toCsl: (statement) => ({ id: statement.id, type: 'webpage', title: statement.title }),
  searchText: (statement) => ({
    names: [statement.speaker],
    text: [statement.role, statement.organisation, statement.venue, statement.quote?.text]
      .filter(Boolean)
      .join(' · '),
    places: statement.place === undefined ? [] : [statement.place],
    dates: [statement.spokenOn],
  }),
  filters: statementFilters,
  project: (statement) => ({
    row: {
      title: statement.title,
      person: statement.person,
      speaker: statement.speaker,
      role: statement.role,
      organisation: statement.organisation ?? null,
      jurisdictionSlug: statement.place ?? null,
      spokenOn: statement.spokenOn,
      venue: statement.venue ?? null,
    },
    children: [
      {
        model: 'StatementReport',
        rows: statement.reports.map(({ source, how, note }, position) => ({
          position,
          sourceSlug: source,
          how,
          note: note ?? null,
        })),
      },
    ],
  }),
}

function sourcedFields(statement: StatementSnapshot): SourcedField[] {
  const { speaker, role, organisation, spokenOn, venue, quote } = statement
  return [
    {
      path: 'spoken',
      text: [speaker, role, organisation, spokenOn, venue].filter(Boolean).join(', '),
      citations: statement.sources,
      mustCite: true,
    },
    ...(quote === undefined
      ? []
      : [
          {
            path: 'quote',
            text: `${speaker}: “${quote.text}”`,
            citations: [
              {
                source: quote.source,
                quote: quote.text,
                ...(quote.locator !== undefined && { locator: quote.locator }),
              },
            ],
            mustCite: true,
          },
        ]),
    ...errorNoteFields(statement),
  ]
}

function refs(statement: StatementSnapshot): SnapshotRef[] {
  return [
    ...(statement.place === undefined
      ? []
      : [{ kind: 'jurisdiction' as const, slug: statement.place, role: 'jurisdiction', path: 'place' }]),
    ...(statement.quote === undefined
      ? []
      : [{ kind: 'source' as const, slug: statement.quote.source, role: 'source', path: 'quote.source' }]),
    ...aboutRefs(statement.about),
    ...citationRefs(statement.sources, 'sources'),
    ...statement.reports.map((report, at): SnapshotRef => ({
      kind: 'source',
      slug: report.source,
      role: 'report',
      path: `reports.${at}.source`,
    })),
    ...errorNoteRefs(statement),
  ]
}

function check({ reports }: StatementSnapshot): Problem[] {
  return reports.flatMap(({ source }, at) =>
    reports.findIndex((other) => other.source === source) < at
      ? [{ path: `reports.${at}.source`, message: 'This report stands in the chain already. Keep one.' }]
      : [],
  )
}
