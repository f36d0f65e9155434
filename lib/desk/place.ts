import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'

/** Where somebody edits: an entry in a language, or the entry of a kind that is yet to be. */
export interface Place {
  kind: KindName
  /** Empty while an entry has no address yet. */
  slug: string
  locale: Locale
  /** Null for an entry that is yet to be. */
  entryId: string | null
  /** Name of the place in `WorkingCopy`. */
  name: string
}

/** The place of an entry that is yet to be. */
export function newPlace(kind: KindName, locale: Locale): Place {
  return { kind, slug: '', locale, entryId: null, name: `new:${kind}` }
}

/** The place of the entry at an address, or that once had it; null when there is none. */
export async function findPlace(
  client: Database,
  kind: KindName,
  slug: string,
  locale: Locale,
): Promise<Place | null> {
  const where = { kind_slug: { kind, slug } }
  const entry = (await client.entry.findUnique({ where })) ?? (await formerly(client, where))
  return entry && { kind, slug: entry.slug, locale, entryId: entry.id, name: entry.id }
}

async function formerly(client: Database, where: { kind_slug: { kind: string; slug: string } }) {
  return (await client.oldSlug.findUnique({ where, select: { entry: true } }))?.entry ?? null
}

/** The page on which a place is edited; a translation has its own. */
export function editPath(place: Pick<Place, 'kind' | 'slug' | 'locale' | 'entryId'>): string {
  return place.entryId === null ? `/edit/new/${place.kind}` : textPath(place)
}

/** The page on which the text of an entry in a language is edited. */
export function textPath({ kind, slug, locale }: Pick<Place, 'kind' | 'slug' | 'locale'>): string {
  return `/edit/${kind}/${encodeURIComponent(slug)}${locale === 'en' ? '' : `/${locale}`}`
}
