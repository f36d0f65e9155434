import { proseRefs } from '@/lib/claims/prose-refs'
import type { ProseField } from '@/lib/core/entry-kind'
import type { Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import type { Version } from '@/lib/entries/version'
import { type ListedSource, toListedSource } from '@/lib/kinds/source/listed-view'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import { type TermNote, toTermNote } from '@/lib/kinds/term/view'
import { localized } from '@/lib/routes'

/** What the text of a page needs of other entries: the sources of its marks, the terms and entries that it names. */
export interface Reading {
  /** Sources by slug; one that is not published is missing. */
  listed: ReadonlyMap<string, ListedSource>
  terms: ReadonlyMap<string, TermNote>
  /** Address of an entry that the page names, with language prefix; null when it is not published. */
  hrefOf(ref: Ref): string | null
}

/**
 * Loads, in one query, the entries that a page leans on: `sources` are slugs (of `numberSources`), `prose` the fields it shows, `refs`
 * whatever else it links to by ref. `knownAt` loads them as this site knew them at that moment.
 */
export async function loadReading(
  client: Database,
  locale: Locale,
  asked: { sources: readonly string[]; prose?: readonly ProseField[]; refs?: readonly Ref[]; knownAt?: Date | undefined },
): Promise<Reading> {
  const refs = new Map<string, Ref>()
  for (const slug of asked.sources) refs.set(refText({ kind: 'source', slug }), { kind: 'source', slug })
  for (const ref of [...(asked.prose ?? []).flatMap(proseRefs), ...(asked.refs ?? [])]) {
    refs.set(refText(ref), { kind: ref.kind, slug: ref.slug })
  }
  const found = await getVersions(client, [...refs.values()], locale, { knownAt: asked.knownAt })
  const ofKind = (kind: Ref['kind']) => [...found.values()].filter((version) => version.kind === kind)
  return {
    listed: new Map(
      ofKind('source').map((version) => [version.slug, toListedSource(version as unknown as Version<SourceSnapshot>)]),
    ),
    terms: new Map(ofKind('term').map((version) => [version.slug, toTermNote(version as unknown as Version<TermSnapshot>)])),
    hrefOf: (ref) => {
      const version = found.get(refText(ref))
      return version === undefined ? null : localized(locale, version.path)
    },
  }
}
