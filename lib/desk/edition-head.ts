import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'

/** The newest revision of a place, from which an editor goes on. */
export type EditionHead = NonNullable<Awaited<ReturnType<typeof getEditionHead>>>

/** The head of `place`, with its author's name; null while nothing was saved there. */
export async function getEditionHead(client: Database, place: Place) {
  if (place.entryId === null) return null
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: place.entryId, locale: place.locale } },
    select: { head: { select: { ...REVISION, author: { select: { name: true } } } } },
  })
  return edition?.head ?? null
}

/** A revision of `place`'s entry by its id; null when it is none of that entry's. */
export async function getRevisionOf(client: Database, place: Place, id: string | null) {
  if (id === null || place.entryId === null) return null
  return client.revision.findFirst({
    where: { id, entryId: place.entryId, locale: place.locale },
    select: { ...REVISION, author: { select: { name: true } } },
  })
}

const REVISION = {
  id: true,
  state: true,
  version: true,
  snapshot: true,
  authorId: true,
  note: true,
  reviewNote: true,
  createdAt: true,
} as const
