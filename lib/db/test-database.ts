import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openClient } from '@/lib/db/client'

const templateInUse = '55006'
const patienceMs = 20_000

/** A database of one's own: the client, its URL, and how to drop it. */
export type TestDatabase = { client: ReturnType<typeof openClient>; url: string; close(): Promise<void> }

/**
 * A fresh, migrated, empty database for one test file (about 50 ms). Call `close` in `afterAll`: it disconnects the
 * client and drops the database. `from` names another database to clone, to which nobody is connected.
 */
export async function openTestDatabase(from?: string): Promise<TestDatabase> {
  const { url: serverUrl, template } = inject('testDatabaseServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const server = new Client({ connectionString: serverUrl })
  await server.connect()
  await cloneTemplate(server, name, from ?? template)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const client = openClient(url.href)
  return {
    client,
    url: url.href,
    close: async () => {
      await client.$disconnect()
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await server.end()
    },
  }
}

// file_copy: half the time of the default for a small template. The server refuses while any process, such as its
// own autovacuum, is connected to the template.
async function cloneTemplate(server: Client, name: string, template: string): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      await server.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== templateInUse || Date.now() > deadline) throw error
      await delay(50)
    }
  }
}
