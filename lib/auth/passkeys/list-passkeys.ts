import type { Database } from '@/lib/db/client'

/** One of somebody's own passkeys. */
export interface PasskeyView {
  id: string
  name: string
  since: Date
  lastUsedAt: Date | null
  /** Whether a copy of it is kept elsewhere. */
  backedUp: boolean
}

/** The passkeys of `userId`, the oldest first. For their owner; how many there are, administrators see too. */
export async function listPasskeys(client: Database, userId: string): Promise<PasskeyView[]> {
  const rows = await client.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { credentialId: 'asc' }],
    select: { credentialId: true, name: true, createdAt: true, lastUsedAt: true, backedUp: true },
  })
  return rows.map(({ credentialId, createdAt, ...view }) => ({
    id: credentialId,
    since: createdAt,
    ...view,
  }))
}
