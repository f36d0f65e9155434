import type { Database } from '@/lib/db/client'

/** Leaves out what a cancelled import has not done; answers how many rows. */
export async function skipRest(tx: Database, id: string): Promise<number> {
  const { count } = await tx.importRow.updateMany({
    where: { jobId: id, state: 'planned' },
    data: { state: 'skipped', message: 'Left out: the import was cancelled.' },
  })
  return count
}
