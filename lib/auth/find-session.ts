import { type Actor, ANONYMOUS, rankOf, type SignedIn } from '@/lib/auth/actor'
import { readSessionToken } from '@/lib/auth/session-token'
import type { Database } from '@/lib/db/client'

/** `actor` is who is asking. `expired` is who was signed in until lately: they may do nothing, but what they typed is kept. */
export interface Session {
  actor: Actor
  expired: SignedIn | null
}

const NOBODY: Session = { actor: ANONYMOUS, expired: null }

/**
 * Who a session cookie speaks for. Asked on every request: a user who was disabled, or whose sessions were ended
 * (`sessionEpoch`), is nobody from that moment on.
 */
export async function findSession(
  client: Database,
  token: string | null,
  secret: string,
  now: Date,
): Promise<Session> {
  const session = await readSessionToken(token, secret, now)
  if (session === null) return NOBODY
  const user = await client.user.findUnique({
    where: { id: session.userId },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      reviewLocales: true,
      sessionEpoch: true,
      disabledAt: true,
    },
  })
  const rank = user && rankOf(user)
  if (user === null || rank === null || user.disabledAt !== null || user.sessionEpoch !== session.epoch)
    return NOBODY
  const actor: SignedIn = { type: 'user', id: user.id, name: user.name, email: user.email, ...rank }
  return session.expired ? { actor: ANONYMOUS, expired: actor } : { actor, expired: null }
}
