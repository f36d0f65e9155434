import type { CslItem } from '@/lib/core/csl-item'
import { type Ref, refText } from '@/lib/core/ref'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { type Around, lawRefs } from '@/lib/entries/cite-law'
import { citeVersion, creditsOf, type Reading } from '@/lib/entries/cite-version'
import { getVersions } from '@/lib/entries/get-versions'
import type { Version } from '@/lib/entries/version'

/** Citable items of many versions, in their order, with two queries at most. With `knownAt` what they point at stands as it was known then. */
export async function citeVersions(
  client: Database,
  versions: readonly Version[],
  reading: Reading,
  choice: { locale: Locale; knownAt?: Date | undefined },
): Promise<CslItem[]> {
  const around = await loadAround(client, versions, choice)
  return versions.map((version) => citeVersion(version, reading, around))
}

/** What the laws and statistics among `versions` need around them to be cited. */
async function loadAround(
  client: Database,
  versions: readonly Version[],
  choice: { locale: Locale; knownAt?: Date | undefined },
): Promise<Around> {
  const laws = versions.flatMap(lawRefs).map(({ kind, slug }): Ref => ({ kind, slug }))
  const sources = versions.flatMap(creditsOf).map(({ source }): Ref => ({ kind: 'source', slug: source }))
  return findAround(client, [...laws, ...sources], choice)
}

/** The published versions of `refs`, loaded with one query. */
export async function findAround(
  client: Database,
  refs: readonly Ref[],
  { locale, knownAt }: { locale: Locale; knownAt?: Date | undefined },
): Promise<Around> {
  const unique = new Map(refs.map((ref) => [refText(ref), ref]))
  const found = await getVersions(client, [...unique.values()], locale, { knownAt })
  return { find: (kind, slug) => found.get(refText({ kind, slug })) ?? null }
}
