import { createHash } from 'node:crypto'
import type { Database } from '@/lib/db/client'

/** Failures are counted for this long. */
const WINDOW_MS = 15 * 60 * 1000
const PER_ACCOUNT = 8
/** Many people may share an address. */
const PER_ADDRESS = 40

/** Seats taken by an attempt; given back when it succeeds. */
export interface Attempted {
  ids: string[]
  /** Seconds until another attempt is heard; 0 when this one is. */
  retryAfter: number
}

/**
 * Counts an attempt to sign in as `email` from `address` (null when nobody knows it), before the password is looked at,
 * so that attempts at once cannot outrun the count. An attempt that is not heard does not count.
 */
export async function takeAttempt(
  client: Database,
  email: string,
  address: string | null,
  now: Date,
): Promise<Attempted> {
  const limits: [key: string, most: number][] = [
    [hashOf(`sign-in:${email}`), PER_ACCOUNT],
    ...(address === null ? [] : [[hashOf(`sign-in-from:${address}`), PER_ADDRESS] as [string, number]]),
  ]
  const since = new Date(now.getTime() - WINDOW_MS)
  await client.attempt.deleteMany({ where: { at: { lte: since } } })
  const rows = await client.attempt.createManyAndReturn({
    data: limits.map(([key]) => ({ key, at: now })),
    select: { id: true },
  })
  const ids = rows.map((row) => row.id)
  let retryAfter = 0
  for (const [key, most] of limits) {
    const recent = await client.attempt.findMany({
      where: { key, at: { gt: since } },
      orderBy: { at: 'desc' },
      take: most + 1,
    })
    const oldest = recent[most]
    if (oldest === undefined) continue
    retryAfter = Math.max(retryAfter, Math.ceil((oldest.at.getTime() + WINDOW_MS - now.getTime()) / 1000), 1)
  }
  if (retryAfter > 0) await giveBack(client, ids)
  return { ids, retryAfter }
}

/** Forgets an attempt that turned out to be right. */
export async function giveBack(client: Database, ids: string[]): Promise<void> {
  await client.attempt.deleteMany({ where: { id: { in: ids } } })
}

function hashOf(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex')
}
