import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, escapeIdentifier } from 'pg'
import { siteName } from '@/lib/db/embedded/ensure-site-database'
import { findPostmaster } from '@/lib/db/embedded/postmaster-file'
import { processIdentity } from '@/lib/db/embedded/process-identity'
import { startEmbeddedPostgres } from '@/lib/db/embedded/start-embedded-postgres'
import { stopPostgres } from '@/lib/db/embedded/stop-postgres'

const prefix = 'plainsight-test-'

/**
 * A PostgreSQL for tests in a temporary folder, without fsync; its account may create databases but is no superuser.
 * `stop` ends it and removes the folder. What a run that was killed left behind is cleared away first.
 */
export async function startTestPostgres(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  await clearAbandoned()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await writeFile(join(folder, 'owner'), (await processIdentity(process.pid)) ?? '')
  const stop = async () => {
    await stopServerOf(folder)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const server = await startEmbeddedPostgres(root, folder, { durable: false })
    const client = new Client({ connectionString: server.administratorUrl })
    await client.connect()
    await client.query(`ALTER ROLE ${escapeIdentifier(siteName)} CREATEDB`)
    await client.end()
    return { url: server.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function clearAbandoned(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const folder of names.filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name))) {
    const owner = await readFile(join(folder, 'owner'), 'utf8').catch(() => '')
    if (owner === '' || (await processIdentity(Number.parseInt(owner, 10))) === owner) continue
    await stopServerOf(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

async function stopServerOf(folder: string): Promise<void> {
  const running = await findPostmaster(join(folder, 'postgres', 'data'))
  if (running !== null) await stopPostgres(running.pid)
}
