import type { Database } from '@/lib/db/client'

/** Locks an entry and all its editions until the transaction ends, for verbs that are about all languages at once. */
export async function lockEntry(tx: Database, entryId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM entry WHERE id = ${entryId} FOR UPDATE`
  await tx.$executeRaw`SELECT 1 FROM edition WHERE entry_id = ${entryId} ORDER BY locale FOR UPDATE`
}
