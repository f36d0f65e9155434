import type { SignedIn } from '@/lib/auth/actor'
import type { Session } from '@/lib/auth/find-session'
import { type CurrentFailure, type TypedPassword, verifyCurrent } from '@/lib/auth/owner/verify-current'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

/** For this long after signing in, whoever did it is taken to be still there. */
const JUST_NOW_MS = 10 * 60 * 1000

/**
 * What somebody has to give before they change how their account is opened: their current password; nothing, where
 * they have just signed in and have no password, or came to set up what their role needs; or a new sign-in, which for
 * whoever has the passkey that their role needs is one by that.
 */
export type OwnerQuestion = 'password' | 'none' | 'sign-in'

/** `stale`: without a password, only a new sign-in tells that it is them. */
export type OwnerFailure = CurrentFailure | { type: 'stale' }

/** Whose session it is, also while they have yet to set up a second factor; null for everybody else. */
export function holderOf({ actor, pending }: Pick<Session, 'actor' | 'pending'>): SignedIn | null {
  return actor.type === 'user' ? actor : pending
}

/** What is asked in this session, for the page that asks it. */
export async function ownerQuestion(client: Database, session: Session, now: Date): Promise<OwnerQuestion> {
  const row =
    session.id === null
      ? null
      : await client.session.findFirst({
          where: { id: session.id, endedAt: null },
          select: {
            createdAt: true,
            user: { select: { passwordHash: true, _count: { select: { passkeys: true } } } },
          },
        })
  if (row === null) return 'sign-in'
  const isFresh = row.createdAt.getTime() > now.getTime() - JUST_NOW_MS
  // They have what their role needs: whoever comes by the password alone may not give themselves another.
  if (session.pending !== null && row.user._count.passkeys > 0) return 'sign-in'
  if (isFresh && session.pending !== null) return 'none'
  if (row.user.passwordHash !== null) return 'password'
  return isFresh ? 'none' : 'sign-in'
}

/**
 * Whether it is the owner of the account who sits at a browser in which they are signed in. Asked before anything that
 * gives another way in, or takes one away: whoever finds a session left open must not be able to keep the account.
 */
export async function confirmOwner(
  client: PrismaClient,
  session: Session,
  typed: TypedPassword,
  now: Date,
): Promise<Result<SignedIn, OwnerFailure>> {
  const person = holderOf(session)
  const question = await ownerQuestion(client, session, now)
  if (person === null || question === 'sign-in') return fail({ type: 'stale' })
  if (question === 'none') return succeed(person)
  const verified = await verifyCurrent(client, person, typed, now)
  return verified.ok ? succeed(person) : verified
}
