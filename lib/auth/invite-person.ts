import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, type Rank, rankDetail } from '@/lib/auth/actor'
import { makeLink } from '@/lib/auth/one-time-link'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

export interface Invitation extends Rank {
  name: string
  /** Lower-case, parsed (`personSchema`). */
  email: string
}

/**
 * Adds somebody who may sign in once they used the link. Returns the link's secret, to be shown once. Needs
 * `managePeople`. `taken` when somebody has that address.
 */
export async function invitePerson(
  client: PrismaClient,
  actor: Actor,
  invitation: Invitation,
  now: Date,
): Promise<Result<{ userId: string; token: string }, { type: 'refused' } | { type: 'taken' }>> {
  if (!may(actor, 'managePeople')) return fail({ type: 'refused' })
  return client.$transaction(async (tx) => {
    const { name, email, role, reviewLocales } = invitation
    // Of two invitations at once, the later waits for the earlier and finds the address taken.
    const [made] = await tx.user.createManyAndReturn({
      data: [{ name, email, role, reviewLocales, createdAt: now }],
      select: { id: true },
      skipDuplicates: true,
    })
    if (made === undefined) return fail({ type: 'taken' as const })
    const { id } = made
    const token = await makeLink(tx, id, 'invitation', now)
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'person.invited',
      detail: { person: id, ...rankDetail(invitation) },
    })
    return succeed({ userId: id, token })
  })
}
