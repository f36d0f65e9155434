import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS, type SignedIn } from '@/lib/auth/actor'
import { enter, type Entrance } from '@/lib/auth/enter'
import { holdPerson } from '@/lib/auth/hold-person'
import { holdSession } from '@/lib/auth/sessions/hold-session'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { whence } from '@/lib/auth/whence'

/** Somebody as a provider knows them. Addresses change hands; a subject does not. */
export interface Subject {
  issuer: string
  subject: string
}

/** Lets in the person whose account `who` was linked to. `refused` for a subject that nobody linked, and for the disabled. */
export async function enterBySubject(
  client: PrismaClient,
  who: Subject,
  device: Device,
  now: Date,
): Promise<Result<Entrance, { type: 'refused' }>> {
  return client.$transaction(async (tx) => {
    const identity = await tx.identity.findUnique({
      where: { issuer_subject: who },
      select: { user: { select: { id: true, passwordHash: true } } },
    })
    const user = identity && (await holdPerson(tx, identity.user.id, identity.user.passwordHash))
    if (user === null) {
      const detail = { account: identity?.user.id ?? null, means: 'oidc', ...whence(device.address) }
      await recordEvent(tx, { at: now, actor: ANONYMOUS, act: 'sign-in.refused', detail })
      return fail({ type: 'refused' as const })
    }
    return succeed(await enter(tx, user, { means: 'oidc', device }, now))
  })
}

/**
 * Links a provider's subject to one's own account, in the session `sessionId`. `taken` when it opens another account;
 * `ended` when that session has just ended, for then the account may have been taken back.
 */
export async function linkSubject(
  client: PrismaClient,
  { person, sessionId }: { person: SignedIn; sessionId: string },
  who: Subject,
  now: Date,
): Promise<Result<null, { type: 'taken' } | { type: 'ended' }>> {
  return client.$transaction(async (tx) => {
    if (!(await holdSession(tx, sessionId))) return fail({ type: 'ended' as const })
    const { count } = await tx.identity.createMany({
      data: { ...who, userId: person.id, createdAt: now },
      skipDuplicates: true,
    })
    if (count === 1)
      await recordEvent(tx, {
        at: now,
        actor: person,
        act: 'identity.linked',
        detail: { issuer: who.issuer },
      })
    const { userId } = await tx.identity.findUniqueOrThrow({ where: { issuer_subject: who } })
    return userId === person.id ? succeed(null) : fail({ type: 'taken' as const })
  })
}

/** Takes every link to `issuer` from one's own account; false when there was none. */
export async function unlinkIssuer(
  client: PrismaClient,
  person: SignedIn,
  issuer: string,
  now: Date,
): Promise<boolean> {
  return client.$transaction(async (tx) => {
    const { count } = await tx.identity.deleteMany({ where: { issuer, userId: person.id } })
    if (count > 0)
      await recordEvent(tx, { at: now, actor: person, act: 'identity.unlinked', detail: { issuer } })
    return count > 0
  })
}

/** Providers that open somebody's account, oldest link first. */
export async function listIssuers(client: Database, userId: string): Promise<string[]> {
  const rows = await client.identity.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    select: { issuer: true },
  })
  return [...new Set(rows.map(({ issuer }) => issuer))]
}
