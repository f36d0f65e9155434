import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { newPlace } from '@/lib/desk/place'
import { getWorkingCopy } from '@/lib/desk/working-copy'

/** The screen on which a source is begun from its address. */
export interface AddSourceView {
  /** A new source that this person began and did not save, which another would replace. */
  begun: { title: string; since: Date } | null
}

/** Null when `actor` may not add sources from addresses. */
export async function loadAddSource(client: Database, actor: Actor): Promise<AddSourceView | null> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'keepSources')) return null
  const kept = await getWorkingCopy(client, userId, newPlace('source', 'en'))
  return { begun: kept && { title: kept.values['title'] ?? '', since: kept.updatedAt } }
}
