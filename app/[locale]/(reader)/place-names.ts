import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import type { PlaceOf } from '@/components/entries/named-place'

/** Names the places called `slugs`, with one query; with `knownAt`, as this site knew them then. */
export async function placeNames(
  client: Database,
  slugs: readonly (string | null)[],
  locale: Locale,
  knownAt?: Date,
): Promise<PlaceOf> {
  const unique = [...new Set(slugs.filter((slug) => slug !== null))]
  const refs = unique.map((slug) => ({ kind: 'jurisdiction' as const, slug }))
  const found = await getVersions(client, refs, locale, { knownAt })
  return (slug) => {
    const place = found.get(`jurisdiction/${slug}`)
    return place ? { title: place.snapshot.title, path: place.path, locale: place.locale } : null
  }
}
