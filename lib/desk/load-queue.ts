import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { type EntryLine, listEntries } from '@/lib/desk/list-entries'

const MOST = 200

/** What waits for review, oldest first; null when `actor` may not review. */
export async function loadQueue(client: Database, actor: Actor): Promise<EntryLine[] | null> {
  if (!may(actor, 'openReview')) return null
  return listEntries(client, { states: ['submitted'], oldestFirst: true, limit: MOST })
}
