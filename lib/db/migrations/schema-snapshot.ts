import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SchemaFile } from '@/lib/db/migrations/schema-file'

// What the migrations so far lead to, as far as Prisma knows. A snapshot, not the live database, is compared with
// the schema, because SQL that Prisma cannot express (triggers, generated columns) would show up there as drift.
const snapshotPath = 'prisma/migrations/schema-snapshot.prisma'

/** The schema as of the newest migration, as one file; an empty list when there is no migration yet. */
export async function readSchemaSnapshot(root: string): Promise<SchemaFile[]> {
  const content = await readFile(join(root, snapshotPath), 'utf8').catch(() => undefined)
  return content === undefined ? [] : [{ path: snapshotPath, content }]
}

/** Records `schema` as what the newest migration leads to. */
export async function writeSchemaSnapshot(root: string, schema: SchemaFile[]): Promise<void> {
  const heading = '// Written by `npm run db:diff`: the schema that the newest migration leads to.\n\n'
  await writeFile(
    join(root, snapshotPath),
    heading + schema.map(({ content }) => content.trim()).join('\n\n') + '\n',
  )
}
