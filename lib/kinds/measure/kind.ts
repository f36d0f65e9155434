import type { EntryKind } from '@/lib/core/entry-kind'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { repeatedKeys } from '@/lib/kinds/repeated-keys'
import { measureFilters } from '@/lib/kinds/measure/filters'
import { type MeasureSnapshot, measureSchema } from '@/lib/kinds/measure/schema'

/** What is counted, of whom, where, how and by whom: apart from its values, which are statistics. */
export const measureKind: EntryKind<MeasureSnapshot> = {
  name: 'measure',
  hasBody: true,
  schema: measureSchema,
  family: () => 'numbers',
  prose: (measure) => [
    { path: 'summary', markdown: measure.summary },
    { path: 'body', markdown: measure.body },
  ],
  sourcedFields: (measure) => [
    {
      path: 'definition',
      text: `${measure.title}: ${measure.definition}`,
      citations: measure.sources,
      mustCite: true,
    },
    ...measure.caveats.map(({ key, text, sources }) => ({
      path: `caveats.${key}`,
      text,
      citations: sources,
      mustCite: true,
    })),
    ...errorNoteFields(measure),
  ],
  refs: (measure) => [
    ...citationRefs(measure.sources, 'sources'),
    ...measure.caveats.flatMap((caveat, at) => citationRefs(caveat.sources, `caveats.${at}.sources`)),
    ...errorNoteRefs(measure),
  ],
  events: () => [],
  check: (measure) => repeatedKeys('caveats', measure.caveats),
  toCsl: (measure) => ({ id: measure.id, type: 'webpage', title: measure.title }),
  searchText: (measure) => ({
    names: [measure.unit],
    text: [measure.counts, measure.universe, measure.whoCounts, measure.definition].join(' · '),
    places: [],
    dates: [],
  }),
  filters: measureFilters,
  project: ({ title, unit, universe, geographyType, countedOver, method, whoCounts }) => ({
    row: { title, unit, universe, geographyType, countedOver, method, whoCounts },
    children: [],
  }),
}
