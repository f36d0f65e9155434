import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Means } from '@/lib/auth/sessions/begin-session'
import { browserWords } from '@/lib/auth/sessions/browser-words'
import { SESSION_SECONDS } from '@/lib/auth/session-token'
import type { Database } from '@/lib/db/client'

/** A session that counts. */
export interface SessionView {
  id: string
  since: Date
  /** Last request, to the minute. */
  seenAt: Date
  address: string | null
  /** Such as `Firefox on Linux`; empty when the browser does not say. */
  browser: string
  means: Means
}

/** Where `personId` is signed in, the newest first; null when `actor` may not know. */
export async function listSessions(
  client: Database,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<SessionView[] | null> {
  if (!may(actor, 'seeSignIns', { personId })) return null
  const rows = await client.session.findMany({
    where: {
      userId: personId,
      endedAt: null,
      createdAt: { gt: new Date(now.getTime() - SESSION_SECONDS * 1000) },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ id, createdAt, seenAt, address, userAgent, means }) => ({
    id,
    since: createdAt,
    seenAt,
    address,
    browser: browserWords(userAgent),
    means: means as Means,
  }))
}
