import type { SignedIn } from '@/lib/auth/actor'
import { stampOf } from '@/lib/auth/second-factor/step-token'
import { beginSession, type Device, type Means } from '@/lib/auth/sessions/begin-session'
import type { Database } from '@/lib/db/client'

/** What follows when somebody proved who they are: a session, or the question for a code of their second factor. */
export type Entrance =
  | { type: 'session'; userId: string; sessionId: string }
  | { type: 'code'; userId: string; stamp: string }

/**
 * Lets somebody in by their first proof. Whoever has set up a second factor is asked for it, however they came, except by
 * a passkey: that is something they have, and a finger, a face or a PIN besides.
 */
export async function enter(
  tx: Database,
  user: SignedIn,
  how: { means: Means; device: Device },
  now: Date,
): Promise<Entrance> {
  const { secondFactor, passwordHash } = await tx.user.findUniqueOrThrow({
    where: { id: user.id },
    select: { passwordHash: true, secondFactor: { select: { confirmedAt: true } } },
  })
  if (how.means !== 'passkey' && secondFactor?.confirmedAt)
    return { type: 'code', userId: user.id, stamp: stampOf(passwordHash) }
  return { type: 'session', userId: user.id, sessionId: await beginSession(tx, user, how, now) }
}
