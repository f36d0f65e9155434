import type { Database } from '@/lib/db/client'
import { getRevisionOf } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'

/**
 * Who saved `place` after the revision `baseId`, the latest first, leaving out the revision `except`; the site itself has
 * no name.
 */
export async function authorsSince(
  client: Database,
  place: Place,
  baseId: string | null,
  except?: string,
): Promise<string[]> {
  if (place.entryId === null) return []
  const base = await getRevisionOf(client, place, baseId)
  const rows = await client.revision.findMany({
    where: {
      entryId: place.entryId,
      locale: place.locale,
      id: { notIn: [base?.id, except].filter((id) => id !== undefined) },
      ...(base !== null && { createdAt: { gte: base.createdAt } }),
    },
    orderBy: { createdAt: 'desc' },
    select: { author: { select: { name: true } } },
  })
  return [...new Set(rows.flatMap(({ author }) => (author === null ? [] : [author.name])))]
}
