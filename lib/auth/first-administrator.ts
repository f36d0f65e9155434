import { makeLink, welcomePath } from '@/lib/auth/one-time-link'
import type { PrismaClient } from '@/lib/db/client'

/** Stands in until the first administrator gives an address; no mail can reach it (RFC 6761). */
export const NO_ADDRESS = 'first-administrator@site.invalid'

/**
 * The address at which the first administrator names themselves and sets a password; null once any administrator has
 * one. Each call takes back the link of the call before, so only the newest printed link works. `baseUrl` is the
 * public address of the site.
 */
export async function firstAdministratorLink(
  client: PrismaClient,
  baseUrl: string,
  now: Date,
): Promise<string | null> {
  return client.$transaction(async (tx) => {
    const ready = await tx.user.count({
      where: { role: 'administrator', passwordHash: { not: null }, disabledAt: null },
    })
    if (ready > 0) return null
    const { id } = await tx.user.upsert({
      where: { email: NO_ADDRESS },
      create: { email: NO_ADDRESS, name: '', role: 'administrator', createdAt: now },
      update: {},
      select: { id: true },
    })
    const token = await makeLink(tx, id, 'first-administrator', now)
    return new URL(welcomePath(token), baseUrl).href
  })
}
