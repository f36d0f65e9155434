import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@/lib/db/client'

export type LinkPurpose = 'first-administrator' | 'invitation' | 'reset'

const DAYS: Record<LinkPurpose, number> = { 'first-administrator': 7, invitation: 7, reset: 1 }

/** A link that may still be used, and for whom. */
export interface OpenLink {
  tokenHash: string
  purpose: LinkPurpose
  user: { id: string; name: string; email: string }
}

/**
 * Makes the one link with which a user sets a password, and takes back every earlier one of theirs. Returns the
 * secret part of its address; only its SHA-256 is kept, so it is shown now or never.
 */
export async function makeLink(
  tx: Database,
  userId: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + DAYS[purpose] * 24 * 60 * 60 * 1000)
  await tx.oneTimeLink.deleteMany({ where: { userId, usedAt: null } })
  await tx.oneTimeLink.create({
    data: { tokenHash: hashOf(token), purpose, userId, createdAt: now, expiresAt },
  })
  return token
}

/** The link of `token` while it is unused, not expired, and its user not disabled; otherwise null. */
export async function findLink(client: Database, token: string, now: Date): Promise<OpenLink | null> {
  const link = await client.oneTimeLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
    select: { tokenHash: true, purpose: true, user: { select: { id: true, name: true, email: true } } },
  })
  const purpose = (Object.keys(DAYS) as LinkPurpose[]).find((known) => known === link?.purpose)
  return link === null || purpose === undefined ? null : { ...link, purpose }
}

/** Marks the link used; false when somebody else was quicker. */
export async function consumeLink(tx: Database, link: OpenLink, now: Date): Promise<boolean> {
  const { count } = await tx.oneTimeLink.updateMany({
    where: { tokenHash: link.tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  })
  return count === 1
}

/** Public path of a link. */
export function welcomePath(token: string): string {
  return `/welcome/${token}`
}

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}
