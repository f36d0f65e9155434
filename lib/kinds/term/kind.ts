import type { EntryKind } from '@/lib/core/entry-kind'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { type TermSnapshot, termSchema } from '@/lib/kinds/term/schema'

/** A word of the field, defined in `summary`; the body says more where more is needed. */
export const termKind: EntryKind<TermSnapshot> = {
  name: 'term',
  hasBody: true,
  schema: termSchema,
  family: () => 'glossary',
  prose: (term) => [
    { path: 'summary', markdown: term.summary },
    { path: 'body', markdown: term.body },
  ],
  sourcedFields: errorNoteFields,
  refs: (term) => [
    ...term.seeAlso.map((slug, index) => ({
      kind: 'term' as const,
      slug,
      role: 'see-also',
      path: `seeAlso.${index}`,
    })),
    ...errorNoteRefs(term),
  ],
  events: () => [],
  check: (term) =>
    term.summary === ''
      ? [{ path: 'summary', message: 'A term needs its definition before it is published.' }]
      : [],
  toCsl: (term) => ({ id: term.id, type: 'webpage', title: term.title }),
  searchText: (term) => ({ names: term.aliases, text: '', places: [], dates: [] }),
  filters: [],
  project: (term) => ({ row: { title: term.title, aliases: term.aliases }, children: [] }),
}
