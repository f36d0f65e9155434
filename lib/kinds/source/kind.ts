import type { CslItem } from '@/lib/core/csl-item'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import { sourceFilters } from '@/lib/kinds/source/filters'
import { sourceSchema, type SourceSnapshot } from '@/lib/kinds/source/schema'
import { sourceToCsl } from '@/lib/kinds/source/to-csl'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'

/** A text that claims lean on: a CSL item, with how it came to be and how far it was checked. */
export const sourceKind: EntryKind<SourceSnapshot> = {
  name: 'source',
  hasBody: false,
  schema: sourceSchema,
  family: () => 'sources',
  prose: () => [],
  sourcedFields: errorNoteFields,
  refs: (source) => [
    ...(source.derivedFrom === undefined
      ? []
      : [{ kind: 'source' as const, slug: source.derivedFrom, role: 'derived-from', path: 'derivedFrom' }]),
    ...errorNoteRefs(source),
  ],
  events: () => [],
  check: checkSource,
  toCsl: (source): CslItem => sourceToCsl(source, source.id),
  searchText: (source) => ({
    names: [],
    text: [
      source.csl['container-title'],
      source.csl.publisher,
      source.csl.authority,
      caseCitation(source),
      source.csl.number,
    ]
      .concat(source.csl.author.map((name) => name.literal ?? `${name.given ?? ''} ${name.family ?? ''}`))
      .filter(Boolean)
      .join(' · '),
    places: [],
    dates: source.csl.issued === undefined ? [] : [source.csl.issued],
  }),
  filters: sourceFilters,
  project: (source) => ({
    row: {
      type: source.csl.type,
      title: source.title,
      issuedOn: source.csl.issued ?? null,
      containerTitle: source.csl['container-title'] ?? null,
      url: source.csl.URL ?? null,
      publication: source.publication,
      derivation: source.derivation,
      derivedFromSlug: source.derivedFrom ?? null,
      stance: source.stance ?? null,
      verification: source.verification,
      captureSha256: source.capture?.sha256 ?? null,
    },
    children: [],
  }),
}

/** `897 F.3d 1225`, when the source is a reported case. */
function caseCitation({ csl }: SourceSnapshot): string | undefined {
  return csl.volume && csl.page
    ? `${csl.volume} ${csl.reporter ?? csl['container-title'] ?? ''} ${csl.page}`
    : undefined
}

function checkSource(source: SourceSnapshot): Problem[] {
  const problems: Problem[] = []
  if (source.derivation !== 'original' && source.derivedFrom === undefined) {
    problems.push({
      path: 'derivedFrom',
      message: 'A rewrite or paraphrase names the source that it was made from.',
    })
  }
  if (source.verification === 'partial' && source.unchecked === undefined) {
    problems.push({
      path: 'unchecked',
      message: 'Say what could not be checked: readers see it beside the source.',
    })
  }
  return problems
}
