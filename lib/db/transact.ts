import type { Result } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

class Rollback extends Error {
  constructor(readonly result: unknown) {
    super('The transaction was rolled back because its work failed in an expected way.')
  }
}

/** Long enough for an import of thousands of entries; a transaction that waits for a lock gives up earlier. */
const PATIENCE = { maxWait: 15_000, timeout: 600_000 }

/** Runs `work` in one transaction: a failure that it returns undoes everything it wrote, as a throw does. */
export async function transact<Value, Failure>(
  client: PrismaClient,
  work: (tx: Database) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  try {
    return await client.$transaction(async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Rollback(result)
      return result
    }, PATIENCE)
  } catch (error) {
    if (error instanceof Rollback) return error.result as Result<Value, Failure>
    throw error
  }
}
