import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { filledName } from '@/lib/db/filled-name'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { startTestPostgres } from '@/lib/db/embedded/start-test-postgres'

/**
 * What every test file is told: a server on which databases may be made, the migrated one to clone, and the name of the one beside it
 * that holds all of `content/`, made by the first test that wants it.
 */
export type TestDatabaseServer = { url: string; template: string; filled: string }

/** A server of one's own keeps filled databases from run to run: of different checkouts, or before and after a change. */
const KEPT_FILLED = 12

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer
  }
}

/**
 * Vitest's global set-up: one PostgreSQL for the whole run (`TEST_DATABASE_URL` names another server, whose account
 * may create databases), holding one migrated template that `openTestDatabase` clones. Removed at the end.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const root = resolve(import.meta.dirname, '../..')
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  await generateClient(root)
  const other = process.env.TEST_DATABASE_URL
  const server = other ? { url: other, stop: async () => {} } : await startTestPostgres(root)
  const template = `template_${randomUUID().replaceAll('-', '')}`
  try {
    await ask(server.url, `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`)
    const url = new URL(server.url)
    url.pathname = `/${template}`
    await migrate(url.href, root)
  } catch (error) {
    await server.stop()
    throw error
  }
  const filled = await filledName(root)
  if (other) await forgetFilled(other, filled)
  project.provide('testDatabaseServer', { url: server.url, template, filled })
  return async () => {
    await ask(server.url, `DROP DATABASE ${template} WITH (FORCE)`)
    await server.stop()
  }
}

/** Drops the oldest filled databases that nobody is connected to, beyond those worth keeping. */
async function forgetFilled(url: string, filled: string): Promise<void> {
  const rows = await ask(
    url,
    `SELECT datname FROM pg_database WHERE datname ~ '^filled_[0-9a-f]{32}$' AND datname <> '${filled}' ORDER BY oid DESC OFFSET ${KEPT_FILLED}`,
  )
  for (const { datname } of rows) {
    // Somebody else may be cloning it just now: then it stays until next time.
    await ask(url, `DROP DATABASE IF EXISTS ${datname}`).catch(() => [])
  }
}

async function ask(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, string>>(sql)
    return rows
  } finally {
    await client.end()
  }
}
