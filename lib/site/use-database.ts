import { Client } from 'pg'
import { join } from 'node:path'
import { z } from 'zod'
import { startEmbeddedPostgres } from '@/lib/db/embedded/start-embedded-postgres'
import { stopPostgres } from '@/lib/db/embedded/stop-postgres'
import { dataFolder } from '@/lib/site/data-folder'
import { requireServer } from '@/lib/site/require-server'
import { lockHolder } from '@/lib/site/site-lock'

/** The database that a command works on. `leave` stops the embedded server if nobody else needs it. */
export type UsedDatabase = { url: string; leave(): Promise<void> }

/**
 * The site's database, for a command other than `start`: the server that `env.DATABASE_URL` names, or the embedded
 * one, which is started when it does not run. Throws a StartFailure when it cannot be reached.
 */
export async function useDatabase(root: string, env: NodeJS.ProcessEnv): Promise<UsedDatabase> {
  if (env.DATABASE_URL) {
    await requireServer(env.DATABASE_URL)
    return { url: env.DATABASE_URL, leave: async () => {} }
  }
  const folder = dataFolder(root, env, process.getuid?.())
  const server = await startEmbeddedPostgres(root, folder)
  return {
    url: server.url,
    // Whoever leaves last stops it: a running site owns it, and another command may be at work.
    leave: async () => {
      if ((await lockHolder(join(folder, 'site.lock'))) !== null) return
      if ((await countClients(server.administratorUrl)) > 0) return
      await stopPostgres(server.pid)
    },
  }
}

async function countClients(administratorUrl: string): Promise<number> {
  const client = new Client({ connectionString: administratorUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    return z.tuple([z.object({ others: z.number() })]).parse(rows)[0].others
  } finally {
    await client.end()
  }
}
