import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'
import type { Original } from '@/lib/entries/find-original'

/** The English text that readers see today, which a translator translates; null while nothing is published in English. */
export async function getOriginal(client: Database, place: Pick<Place, 'entryId'>): Promise<Original | null> {
  if (place.entryId === null) return null
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: place.entryId, locale: 'en' } },
    select: { published: { select: { id: true, version: true, sha256: true, snapshot: true } } },
  })
  const published = edition?.published
  return published?.version ? { ...published, version: published.version } : null
}
