import type { Database } from '@/lib/db/client'

/**
 * Holds people as they are until the transaction ends, always in the same order, so that two who change each other
 * wait, one for the other, and neither for ever.
 */
export async function lockPeople(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS held FROM app_user WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}
