import { WholeScriptPg } from '@/lib/db/migrations/whole-script-adapter'
import { readMigrationList } from '@/lib/db/migrations/migration-list'
import { nothingExternal, openSchemaEngine } from '@/lib/db/migrations/schema-engine'
import { readSchemaFiles } from '@/lib/db/migrations/schema-file'

/**
 * Applies the migrations of the checkout at `root` that the database at `url` has not seen, in order, and records
 * them in Prisma's own table `_prisma_migrations`. A second call does nothing.
 * @returns the names of those just applied
 * Throws the database's message when a migration fails, when one was edited after it was applied, or when nothing
 * answers at `url`.
 */
export async function migrate(url: string, root: string): Promise<string[]> {
  const adapter = new WholeScriptPg({ connectionString: url })
  const engine = await openSchemaEngine(await readSchemaFiles(root), adapter)
  try {
    const migrationsList = await readMigrationList(root)
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: nothingExternal,
    })
    return appliedMigrationNames
  } finally {
    engine.free()
    await adapter.close()
  }
}
