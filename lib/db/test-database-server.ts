import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { startTestPostgres } from '@/lib/db/embedded/start-test-postgres'

/** What every test file is told: a server on which databases may be made, and the migrated one to clone. */
export type TestDatabaseServer = { url: string; template: string }

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
  project.provide('testDatabaseServer', { url: server.url, template })
  return async () => {
    await ask(server.url, `DROP DATABASE ${template} WITH (FORCE)`)
    await ask(server.url, `DROP DATABASE IF EXISTS ${filledName(template)} WITH (FORCE)`)
    await server.stop()
  }
}

/** The database beside the template that holds all of `content/`, made by the first test that wants it. */
export function filledName(template: string): string {
  return template.replace('template_', 'filled_')
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
