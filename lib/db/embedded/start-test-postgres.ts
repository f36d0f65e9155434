import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { siteName } from '@/lib/db/embedded/ensure-site-database'
import { startEmbeddedPostgres } from '@/lib/db/embedded/start-embedded-postgres'
import { stopPostgres } from '@/lib/db/embedded/stop-postgres'

/**
 * A PostgreSQL for tests in a temporary folder, without fsync; its account may create databases but is no superuser.
 * `stop` ends it and removes the folder.
 */
export async function startTestPostgres(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-test-'))
  const server = await startEmbeddedPostgres(root, folder, { durable: false })
  const client = new Client({ connectionString: server.administratorUrl })
  await client.connect()
  await client.query(`ALTER ROLE ${escapeIdentifier(siteName)} CREATEDB`)
  await client.end()
  return {
    url: server.url,
    stop: async () => {
      await stopPostgres(server.pid)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
