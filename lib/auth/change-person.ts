import { type Act, recordEvent } from '@/lib/audit/record-event'
import { type Actor, type Rank, rankDetail } from '@/lib/auth/actor'
import { findPerson } from '@/lib/auth/find-person'
import { lockPeople } from '@/lib/auth/lock-people'
import { makeLink } from '@/lib/auth/one-time-link'
import { may } from '@/lib/auth/permissions'
import { forgetFactor } from '@/lib/auth/second-factor/change-factor'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

export type PersonChange =
  | ({ change: 'role' } & Rank)
  | { change: 'disable' }
  | { change: 'enable' }
  | { change: 'end-sessions' }
  /** Their second factor is lost, and so are their passkeys: they set up others. */
  | { change: 'reset-second-factor' }
  /** A new link to set the password: an invitation again while none was set, else a reset. */
  | { change: 'link' }

/** A link's purpose and secret. */
export interface MadeLink {
  purpose: 'invitation' | 'reset'
  token: string
}

/**
 * `self`: nobody disables themselves or takes their own role away, so an administrator always remains. `refused` also
 * for whoever was disabled, or lost the role, a moment ago.
 */
export type PersonFailure = { type: 'refused' } | { type: 'self' } | { type: 'missing' }

/**
 * Changes what somebody may do. Whatever takes something away ends all their sessions with it. Needs `managePeople`.
 * `link` is a new one, to be handed over once, for `link` alone.
 */
export async function changePerson(
  client: PrismaClient,
  actor: Actor,
  userId: string,
  change: PersonChange,
  now: Date,
): Promise<Result<{ link: MadeLink | null }, PersonFailure>> {
  if (actor.type !== 'user' || !may(actor, 'managePeople')) return fail({ type: 'refused' })
  if (actor.id === userId && change.change !== 'link') return fail({ type: 'self' })
  return client.$transaction(async (tx) => {
    // Of two administrators who disable each other at once, one is too late.
    await lockPeople(tx, [actor.id, userId])
    const asking = await findPerson(tx, actor.id)
    if (asking === null || !may(asking, 'managePeople')) return fail({ type: 'refused' as const })
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true, passwordHash: true } })
    if (user === null) return fail({ type: 'missing' as const })
    const { act, link } = await apply(tx, user, change, now)
    const detail = { person: userId, ...(change.change === 'role' && rankDetail(change)) }
    await recordEvent(tx, { at: now, actor, act, detail })
    return succeed({ link: link ?? null })
  })
}

async function apply(
  tx: Database,
  user: { id: string; passwordHash: string | null },
  change: PersonChange,
  now: Date,
): Promise<{ act: Act; link?: MadeLink }> {
  const where = { id: user.id }
  switch (change.change) {
    case 'role':
      await tx.user.update({
        where,
        data: { role: change.role, reviewLocales: change.reviewLocales },
      })
      await endSessions(tx, { userId: user.id }, now)
      return { act: 'person.role-changed' }
    case 'disable':
      await tx.user.update({ where, data: { disabledAt: now } })
      await endSessions(tx, { userId: user.id }, now)
      await tx.oneTimeLink.deleteMany({ where: { userId: user.id, usedAt: null } })
      return { act: 'person.disabled' }
    case 'end-sessions':
      await endSessions(tx, { userId: user.id }, now)
      return { act: 'person.sessions-ended' }
    case 'reset-second-factor':
      await forgetFactor(tx, user.id)
      await tx.passkey.deleteMany({ where: { userId: user.id } })
      await endSessions(tx, { userId: user.id }, now)
      return { act: 'second-factor.reset' }
    case 'enable':
      await tx.user.update({ where, data: { disabledAt: null } })
      return { act: 'person.enabled' }
    case 'link': {
      const purpose = user.passwordHash === null ? 'invitation' : 'reset'
      return { act: 'person.reset', link: { purpose, token: await makeLink(tx, user.id, purpose, now) } }
    }
  }
}
