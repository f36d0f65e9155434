import type { EntryKind } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { checkStatistic } from '@/lib/kinds/statistic/check-statistic'
import { statisticFilters } from '@/lib/kinds/statistic/filters'
import { type StatisticSnapshot, statisticSchema } from '@/lib/kinds/statistic/schema'

/** One value of a measure: for a place, at a time, from an originator. The source's value stays, also where it is doubtful. */
export const statisticKind: EntryKind<StatisticSnapshot> = {
  name: 'statistic',
  hasBody: true,
  schema: statisticSchema,
  family: () => 'statistics',
  prose: (statistic) => [
    { path: 'summary', markdown: statistic.summary },
    { path: 'body', markdown: statistic.body },
  ],
  sourcedFields: (statistic) => [
    { path: 'value', text: textOf(statistic), citations: statistic.sources, mustCite: true },
    ...errorNoteFields(statistic),
  ],
  refs,
  events: () => [],
  check: checkStatistic,
  toCsl: (statistic) => ({ id: statistic.id, type: 'webpage', title: statistic.title }),
  searchText: (statistic) => ({
    names: [statistic.words],
    text: [statistic.originator, statistic.placeNote, statistic.note].filter(Boolean).join(' · '),
    places: statistic.place === undefined ? [] : [statistic.place],
    dates: [statistic.asOf, statistic.start, statistic.end].filter((date) => date !== undefined),
  }),
  filters: statisticFilters,
  project: (statistic) => ({
    row: {
      title: statistic.title,
      measureSlug: statistic.measure,
      jurisdictionSlug: statistic.place ?? null,
      asOf: statistic.asOf ?? null,
      start: statistic.start ?? null,
      end: statistic.end ?? null,
      words: statistic.words,
      qualifier: statistic.qualifier,
      value: statistic.value ?? null,
      low: statistic.low ?? null,
      high: statistic.high ?? null,
      originator: statistic.originator,
      status: statistic.status,
    },
    children: [],
  }),
}

function textOf({ title, words, asOf, start, end, originator, status }: StatisticSnapshot): string {
  const when = asOf === undefined ? [start, end].filter(Boolean).join(' to ') : `as of ${asOf}`
  return [`${title}: ${words}`, when, originator, status].filter(Boolean).join(', ')
}

function refs(statistic: StatisticSnapshot): SnapshotRef[] {
  return [
    { kind: 'measure', slug: statistic.measure, role: 'measure', path: 'measure' },
    ...(statistic.place === undefined
      ? []
      : [{ kind: 'jurisdiction' as const, slug: statistic.place, role: 'jurisdiction', path: 'place' }]),
    ...citationRefs(statistic.sources, 'sources'),
    ...errorNoteRefs(statistic),
  ]
}
