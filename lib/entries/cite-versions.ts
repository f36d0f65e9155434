import type { CslItem } from '@/lib/core/csl-item'
import { refText } from '@/lib/core/ref'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { type Around, lawRefs } from '@/lib/entries/cite-law'
import { citeVersion, type Reading } from '@/lib/entries/cite-version'
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

/** What the laws among `versions` need around them to be cited. */
async function loadAround(
  client: Database,
  versions: readonly Version[],
  { locale, knownAt }: { locale: Locale; knownAt?: Date | undefined },
): Promise<Around> {
  const refs = new Map(
    versions.flatMap(lawRefs).map((ref) => [refText(ref), { kind: ref.kind, slug: ref.slug }]),
  )
  const found = await getVersions(client, [...refs.values()], locale, { knownAt })
  return { find: (kind, slug) => found.get(refText({ kind, slug })) ?? null }
}
