import type { Database } from '@/lib/db/client'
import { findAlike, loadKnownSources } from '@/lib/sources/known-sources'
import { identify, type KnownBy, type Mark } from '@/lib/sources/same-source'

/** A source that is here already, published or not, and what it has in common with the one that was asked about. */
export interface SameSource {
  entryId: string
  slug: string
  title: string
  isPublished: boolean
  by: Mark[]
}

/** The sources that `found` probably is, the surest first; those that share no more than a title come last. Drafts count too. */
export async function findSameSources(client: Database, found: KnownBy): Promise<SameSource[]> {
  const alike = findAlike(await loadKnownSources(client), identify(found))
  return [...new Map(alike.reverse().map((one) => [one.entryId, one])).values()]
    .reverse()
    .slice(0, 10)
    .map(({ entryId, slug, title, isPublished, likeness }) => ({
      entryId,
      slug,
      title,
      isPublished,
      by: likeness.by,
    }))
}
