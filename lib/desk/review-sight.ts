import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'

/** The revision that somebody looks at. */
interface Seen {
  id: string
  entryId: string
  locale: string
  createdAt: Date
}

/** Id of the revision that `actor` saw last before `revision`; null when it is the first of its entry that they see. */
export async function seenBefore(client: Database, actor: Actor, revision: Seen): Promise<string | null> {
  const sight = await getSight(client, actor, revision)
  if (sight === null) return null
  if (sight.revisionId === revision.id) return sight.previousId
  return sight.revision.createdAt < revision.createdAt ? sight.revisionId : null
}

/**
 * Notes that a reviewer has opened `revision`, unless they have seen it or a newer one already. The one thing that reading
 * a page of the desk writes down: it is about the reader alone, and saying it twice changes nothing.
 */
export async function noteSight(client: Database, actor: Actor, revision: Seen, now: Date): Promise<void> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'openReview')) return
  const sight = await getSight(client, actor, revision)
  if (sight !== null && sight.revision.createdAt >= revision.createdAt) return
  const { id: revisionId, entryId, locale } = revision
  const seen = { revisionId, previousId: sight?.revisionId ?? null, at: now }
  await client.reviewSight.upsert({
    where: { userId_entryId_locale: { userId, entryId, locale } },
    create: { userId, entryId, locale, ...seen },
    update: seen,
  })
}

async function getSight(client: Database, actor: Actor, { entryId, locale }: Seen) {
  const userId = userIdOf(actor)
  if (userId === null) return null
  return client.reviewSight.findUnique({
    where: { userId_entryId_locale: { userId, entryId, locale } },
    select: { revisionId: true, previousId: true, revision: { select: { createdAt: true } } },
  })
}
