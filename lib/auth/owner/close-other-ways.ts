import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'

/**
 * Takes away what opens an account besides its password and needs no proof of it: a new password by a one-time link is
 * what one sets after somebody else was in, and what they left behind must not let them in again. A second factor
 * stays: whoever reads somebody's mail must not be able to take it off; so do passkeys where a role must have one
 * (`isNeeded`) and there are no codes. End the sessions first (`endSessions`): what
 * was under way in one of them is then seen. Returns how many ways were closed.
 */
export async function closeOtherWays(
  tx: Database,
  person: SignedIn,
  { isNeeded }: { isNeeded: boolean },
  now: Date,
): Promise<number> {
  const identities = await tx.identity.findMany({ where: { userId: person.id }, select: { issuer: true } })
  await tx.identity.deleteMany({ where: { userId: person.id } })
  for (const { issuer } of identities) {
    const detail = { issuer, why: 'reset' }
    await recordEvent(tx, { at: now, actor: person, act: 'identity.unlinked', detail })
  }
  return identities.length + (await closePasskeys(tx, person, isNeeded, now))
}

async function closePasskeys(tx: Database, person: SignedIn, isNeeded: boolean, now: Date): Promise<number> {
  if (isNeeded && !(await hasCodes(tx, person.id))) return 0
  const where = { userId: person.id }
  const passkeys = await tx.passkey.findMany({ where, select: { name: true } })
  await tx.passkey.deleteMany({ where })
  for (const { name } of passkeys) {
    const detail = { name, why: 'reset' }
    await recordEvent(tx, { at: now, actor: person, act: 'passkey.removed', detail })
  }
  return passkeys.length
}

async function hasCodes(tx: Database, userId: string): Promise<boolean> {
  return (await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0
}
