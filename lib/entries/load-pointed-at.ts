import type { Locale } from '@/lib/core/locale'
import type { KindName } from '@/lib/core/kind-name'
import { type Ref, refText } from '@/lib/core/ref'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import { listNearKeys } from '@/lib/entries/list-near-keys'
import { refsOf } from '@/lib/entries/refs-of'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import { type ListedSource, toListedSource } from '@/lib/kinds/source/listed-view'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import { type TermNote, toTermNote } from '@/lib/kinds/term/view'
import { localized } from '@/lib/routes'

/** Everything published that the texts of a page point at. */
export interface PointedAt {
  /** The version of a ref, or null when nothing is published there today. */
  find<S extends CommonSnapshot = CommonSnapshot>(kind: KindName, slug: string): Version<S> | null
  /** Link to an entry, with language prefix; null when nothing was ever published there. */
  hrefOf(ref: Ref): string | null
  /** The last version of an entry that was withdrawn, to be named as such; its address tells why. Null for others. */
  findWithdrawn(ref: Ref): Version | null
  isWithdrawn(ref: Ref): boolean
  /** Sources by slug, for the numbered list, also those that were withdrawn. */
  listed: ReadonlyMap<string, ListedSource>
  /** Terms by slug, for notes beside the text. */
  terms: ReadonlyMap<string, TermNote>
  /** Of the sources' errors, the keys of those that stand on an entry which belongs to the page. */
  nearErrors: ReadonlySet<string>
}

/**
 * Loads what `versions` point at, in fields and in prose, with one query an entry kind. `more` names further refs that the page
 * shows. With `knownAt` everything stands as this site knew it then, so that a pinned page never changes.
 */
export async function loadPointedAt(
  client: Database,
  versions: readonly Version[],
  locale: Locale,
  { more = [], knownAt }: { more?: Ref[]; knownAt?: Date | undefined } = {},
): Promise<PointedAt> {
  const refs = versions
    .flatMap((version) => refsOf(kindNamed(version.kind), version.snapshot))
    .concat(more.map((ref) => ({ ...ref, role: 'shown', path: '' })))
  const unique = new Map(refs.map(({ kind, slug }) => [refText({ kind, slug }), { kind, slug }]))
  const found = await getVersions(client, [...unique.values()], locale, { knownAt, orWithdrawn: true })
  // A page of the past shows what stood then.
  const isWithdrawn = (version: Version) => knownAt === undefined && version.withdrawn !== null
  const findWithdrawn = (ref: Ref) => {
    const version = found.get(refText(ref))
    return version && isWithdrawn(version) ? version : null
  }
  const listed = new Map(
    [...found.values()]
      .filter((version) => version.kind === 'source')
      .map((source) => [
        source.slug,
        { ...toListedSource(source as Version<SourceSnapshot>), isWithdrawn: isWithdrawn(source) },
      ]),
  )
  const [main] = versions
  const ofKind = (kind: KindName) => [...found.values()].filter((version) => version.kind === kind)
  return {
    find: <S extends CommonSnapshot>(kind: KindName, slug: string) => {
      const version = found.get(refText({ kind, slug }))
      return version && !isWithdrawn(version) ? (version as Version<S>) : null
    },
    findWithdrawn,
    isWithdrawn: (ref) => findWithdrawn(ref) !== null,
    hrefOf: (ref) => {
      const version = found.get(refText(ref))
      return version ? localized(locale, version.path) : null
    },
    listed,
    terms: new Map(
      ofKind('term')
        .filter((term) => !isWithdrawn(term))
        .map((term) => [term.slug, toTermNote(term as Version<TermSnapshot>)]),
    ),
    nearErrors: main
      ? await listNearKeys(client, main, nearby(main, found, listed), { locale, knownAt })
      : new Set(),
  }
}

/** The errors of the page's sources, and the entries that the page is about: those it names in fields or shows, not those it mentions. */
function nearby(
  version: Version,
  found: ReadonlyMap<string, Version>,
  listed: ReadonlyMap<string, ListedSource>,
): { keys: Set<string>; pointedAt: Version[] } {
  return {
    keys: new Set([...listed.values()].flatMap((source) => source.errors.map((error) => error.key))),
    pointedAt: refsOf(kindNamed(version.kind), version.snapshot).flatMap(({ kind, slug, role }) =>
      role === 'mentions' ? [] : (found.get(refText({ kind, slug })) ?? []),
    ),
  }
}
