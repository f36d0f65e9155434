import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diffSchema } from '@/lib/db/migrations/diff-schema'
import { readSchemaFiles } from '@/lib/db/migrations/schema-file'
import { readSchemaSnapshot, writeSchemaSnapshot } from '@/lib/db/migrations/schema-snapshot'

/**
 * Writes the migration that leads from the newest one to `prisma/schema`, and records the new snapshot.
 * @param name what it does, in snake_case
 * @param now the moment that orders it among the migrations
 * @returns the path of the new file inside the checkout, or null when nothing changed and nothing was written
 */
export async function writeMigration(root: string, name: string, now: Date): Promise<string | null> {
  const schema = await readSchemaFiles(root)
  const sql = await diffSchema(await readSchemaSnapshot(root), schema)
  if (sql === '') return null
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join('prisma', 'migrations', `${stamp}_${name}`)
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, folder, 'migration.sql'), `${sql}\n`)
  await writeSchemaSnapshot(root, schema)
  return join(folder, 'migration.sql')
}
