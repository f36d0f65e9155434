import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'

/** Slugs of the governments around a place, the nearest first. Stops at a circle or at a place that is not published. */
export async function placesAbove(client: Database, slug: string, locale: Locale): Promise<string[]> {
  const above: string[] = []
  let next: string | undefined = slug
  while (next !== undefined) {
    const place: { snapshot: JurisdictionSnapshot } | null = await getVersion<JurisdictionSnapshot>(
      client,
      { kind: 'jurisdiction', slug: next },
      locale,
    )
    next = place?.snapshot.parent
    if (next === undefined || next === slug || above.includes(next)) break
    above.push(next)
  }
  return above
}
