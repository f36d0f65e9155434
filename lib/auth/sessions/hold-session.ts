import type { Database } from '@/lib/db/client'

/**
 * Whether a session still counts, held so until the transaction ends: whoever ends it meanwhile (`endSessions`) waits,
 * and then undoes what was done in it.
 */
export async function holdSession(tx: Database, sessionId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM session WHERE id = ${sessionId}::uuid AND ended_at IS NULL FOR SHARE`
  return held.length === 1
}
