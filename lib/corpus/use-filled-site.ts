import { afterAll, beforeAll } from 'vitest'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import { closeDatabase } from '@/lib/db/client'
import type { TestDatabase } from '@/lib/db/test-database'

/**
 * For a test file whose subjects ask `database()`, as routes and pages do: while it runs, that is a database of its own with all of
 * `content/`. Answers it, once the tests have begun.
 */
export function useFilledSite(): () => TestDatabase {
  let base: TestDatabase | undefined
  beforeAll(async () => {
    base = await openFilledDatabase()
    process.env.DATABASE_URL = base.url
  })
  afterAll(async () => {
    await closeDatabase()
    await base?.close()
  })
  return () => {
    if (base === undefined) throw new Error('The database opens when the tests begin.')
    return base
  }
}
