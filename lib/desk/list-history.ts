import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'

/** One revision in the history of an entry. */
export interface HistoryLine {
  id: string
  state: string
  version: number | null
  author: string | null
  reviewer: string | null
  note: string
  reviewNote: string
  reason: string | null
  savedAt: Date
  publishedAt: Date | null
}

/** At most this many revisions; older ones are found from there. */
const SHOWN = 30

/** The newest revisions of a place, newest first: who, when, why. */
export async function listHistory(client: Database, place: Place): Promise<HistoryLine[]> {
  if (place.entryId === null) return []
  const rows = await client.revision.findMany({
    where: { entryId: place.entryId, locale: place.locale },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      state: true,
      version: true,
      note: true,
      reviewNote: true,
      reason: true,
      createdAt: true,
      publishedAt: true,
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
    },
  })
  return rows.map(({ author, reviewer, createdAt, ...row }) => ({
    ...row,
    author: author?.name ?? null,
    reviewer: reviewer?.name ?? null,
    savedAt: createdAt,
  }))
}
