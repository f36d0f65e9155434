import type { EntryKind } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { type ExplainerSnapshot, explainerSchema } from '@/lib/kinds/explainer/schema'

/** Prose that answers a question, every claim with its sources. */
export const explainerKind: EntryKind<ExplainerSnapshot> = {
  name: 'explainer',
  hasBody: true,
  schema: explainerSchema,
  family: () => 'explainers',
  prose: (explainer) => [
    { path: 'summary', markdown: explainer.summary },
    { path: 'body', markdown: explainer.body },
  ],
  sourcedFields: errorNoteFields,
  refs: (explainer) => [...relatedRefs(explainer), ...errorNoteRefs(explainer)],
  events: () => [],
  check: (explainer) =>
    explainer.body === ''
      ? [{ path: 'body', message: 'An explainer needs its text before it is published.' }]
      : [],
  toCsl: (explainer) => ({ id: explainer.id, type: 'webpage', title: explainer.title }),
  searchText: (explainer) => ({
    names: explainer.question === undefined ? [] : [explainer.question],
    text: '',
    places: relatedRefs(explainer).flatMap((ref) => (ref.kind === 'jurisdiction' ? [ref.slug] : [])),
    dates: [],
  }),
  filters: [],
  project: (explainer) => ({
    row: { title: explainer.title, question: explainer.question ?? null },
    children: [],
  }),
}

function relatedRefs(explainer: ExplainerSnapshot): SnapshotRef[] {
  return explainer.related.flatMap((text, index) => {
    const ref = parseRef(text)
    return ref === null ? [] : [{ ...ref, role: 'related', path: `related.${index}` }]
  })
}
