import { createHash } from 'node:crypto'
import type { Database } from '@/lib/db/client'

/** How often something may be done by one person, or from one address. */
export interface Limit {
  /** What is counted, with whose it is; only its hash is kept. */
  key: string
  most: number
  /** Turns are forgotten after this long, in milliseconds; at most an hour. */
  windowMs: number
}

/** Seats that were taken; given back when they should not have counted. */
export interface Turn {
  ids: string[]
  /** Seconds until another turn is had; 0 when this one is. */
  retryAfter: number
  /** Key of the limit that has no turn left, the last of them; null when there is a turn. */
  spent: string | null
}

const LONGEST_MS = 60 * 60 * 1000

/**
 * Counts a turn against every limit, before anything is done, so that turns at once cannot outrun the count. All
 * servers share it. A turn that is not had does not count.
 */
export async function takeTurn(client: Database, limits: readonly Limit[], now: Date): Promise<Turn> {
  await client.attempt.deleteMany({ where: { at: { lte: new Date(now.getTime() - LONGEST_MS) } } })
  const keys = limits.map(({ key }) => createHash('sha256').update(key, 'utf8').digest('hex'))
  const rows = await client.attempt.createManyAndReturn({
    data: keys.map((key) => ({ key, at: now })),
    select: { id: true },
  })
  const ids = rows.map(({ id }) => id)
  let retryAfter = 0
  let spent: string | null = null
  for (const [index, { key, most, windowMs }] of limits.entries()) {
    const oldest = await client.attempt.findFirst({
      where: { key: keys[index] ?? '', at: { gt: new Date(now.getTime() - windowMs) } },
      orderBy: { at: 'desc' },
      skip: most,
      select: { at: true },
    })
    if (oldest === null) continue
    spent = key
    retryAfter = Math.max(retryAfter, Math.ceil((oldest.at.getTime() + windowMs - now.getTime()) / 1000), 1)
  }
  if (retryAfter > 0) await giveBack(client, ids)
  return { ids, retryAfter, spent }
}

/** Forgets a turn: an attempt that turned out to be right. */
export async function giveBack(client: Database, ids: string[]): Promise<void> {
  await client.attempt.deleteMany({ where: { id: { in: ids } } })
}
