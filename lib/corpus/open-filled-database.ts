import { resolve } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

/** When the content of a filled test database was published. */
export const FILLED_AT = new Date('2026-11-22T12:00:00Z')

/** A database of one's own that holds all of `content/`. The first caller imports it; the others clone that. */
export async function openFilledDatabase(): Promise<TestDatabase> {
  const { url, template, filled: name } = inject('testDatabaseServer')
  const server = new Client({ connectionString: url })
  await server.connect()
  try {
    await server.query(`SELECT pg_advisory_lock(hashtext($1))`, [name])
    const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await fill(server, url, template, name)
  } finally {
    await server.end()
  }
  return openTestDatabase(name)
}

async function fill(server: Client, url: string, template: string, name: string): Promise<void> {
  const draft = `${name}_draft`
  await server.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
  await server.query(`CREATE DATABASE ${draft} TEMPLATE ${template} STRATEGY file_copy`)
  const client = openClient(Object.assign(new URL(url), { pathname: `/${draft}` }).href)
  try {
    const folder = resolve(import.meta.dirname, '../../content')
    const result = await importCorpus({ client, folder, now: FILLED_AT })
    if (!result.ok) throw new Error(`content/ does not import: ${JSON.stringify(result.failure.slice(0, 5))}`)
  } finally {
    await client.$disconnect()
  }
  // Renamed when whole, so that nobody clones half of it.
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
}
