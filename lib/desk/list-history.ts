import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { getRevisionOf } from '@/lib/desk/edition-head'
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

/** Part of the history of a place. */
export interface HistoryPart {
  lines: HistoryLine[]
  /** The revision before which the next part begins; null at the end. */
  next: string | null
}

const SHOWN = 30

/** Who saved what, when and why at a place, the newest first; the revisions before `before`, or the newest. */
export async function listHistory(
  client: Database,
  place: Place,
  before: string | null = null,
): Promise<HistoryPart> {
  if (place.entryId === null) return { lines: [], next: null }
  const from = await getRevisionOf(client, place, z.uuid().safeParse(before).data ?? null)
  const rows = await client.revision.findMany({
    where: {
      entryId: place.entryId,
      locale: place.locale,
      ...(from !== null && {
        OR: [{ createdAt: { lt: from.createdAt } }, { createdAt: from.createdAt, id: { lt: from.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN + 1,
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
  const lines = rows.slice(0, SHOWN).map(({ author, reviewer, createdAt, ...row }) => ({
    ...row,
    author: author?.name ?? null,
    reviewer: reviewer?.name ?? null,
    savedAt: createdAt,
  }))
  return { lines, next: rows.length > SHOWN ? (lines.at(-1)?.id ?? null) : null }
}
