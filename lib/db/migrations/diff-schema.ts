import { offlineAdapter } from '@/lib/db/migrations/offline-adapter'
import { nothingExternal, openSchemaEngine } from '@/lib/db/migrations/schema-engine'
import type { SchemaFile } from '@/lib/db/migrations/schema-file'

/**
 * The SQL that leads from the schema `before` (an empty list: an empty database) to the schema `after`; an empty
 * text when they say the same. Pure: no database is asked. Throws Prisma's own message when a schema is invalid.
 */
export async function diffSchema(before: SchemaFile[], after: SchemaFile[]): Promise<string> {
  const engine = await openSchemaEngine(after, offlineAdapter())
  try {
    const { stdout } = await engine.diff({
      from: before.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: before },
      to: { tag: 'schemaDatamodel', files: after },
      script: true,
      exitCode: null,
      filters: nothingExternal,
    })
    const sql = (stdout ?? '').trim()
    return sql === '-- This is an empty migration.' ? '' : sql
  } finally {
    engine.free()
  }
}
