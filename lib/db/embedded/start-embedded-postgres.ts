import { chown, chmod, mkdir, open, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { databaseAccount } from '@/lib/db/embedded/database-account'
import { ensureSiteDatabase, siteName } from '@/lib/db/embedded/ensure-site-database'
import { installBinaries } from '@/lib/db/embedded/install-binaries'
import { launchPostgres } from '@/lib/db/embedded/launch-postgres'
import { findPostmaster, isPostgres } from '@/lib/db/embedded/postmaster-file'
import { probeServer } from '@/lib/db/embedded/probe-server'
import { makeReachableFolder } from '@/lib/db/embedded/reachable-folder'
import { runInitdb } from '@/lib/db/embedded/run-initdb'
import { readOrMakeSecret } from '@/lib/db/embedded/secret-file'
import { choosePort } from '@/lib/db/embedded/server-port'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/** A running embedded server. */
export type EmbeddedPostgres = {
  /** The site's database, as the site's account. */
  url: string
  /** The database `postgres`, as the superuser. */
  administratorUrl: string
  pid: number
  /** Whether it ran already: an earlier start was killed, or another command uses it. */
  adopted: boolean
}

const patienceMs = 120_000

/**
 * Starts the PostgreSQL of the data folder `dataFolder` (or adopts it when it runs), making the cluster, the site's
 * account and its database the first time. `root` is the checkout, for the binaries. A server killed with -9 just
 * starts again. Throws a StartFailure, with the end of the server's log, when it does not come up.
 */
export async function startEmbeddedPostgres(
  root: string,
  dataFolder: string,
  options: { durable: boolean } = { durable: true },
): Promise<EmbeddedPostgres> {
  const account = await databaseAccount()
  await makeReachableFolder(dataFolder, account)
  const folder = join(await realpath(dataFolder), 'postgres')
  await mkdir(folder, { recursive: true })
  if (account !== null) await chown(folder, account.uid, account.gid)
  await chmod(folder, 0o700)

  const binaries = await installBinaries(root, folder)
  const password = await readOrMakeSecret(join(folder, 'password'))
  const data = await runInitdb(folder, binaries, password, account)

  const deadline = Date.now() + patienceMs
  let launched: number | null = null
  let port = 0
  while (Date.now() < deadline) {
    const running = await findPostmaster(data)
    if (running !== null) {
      const administratorUrl = connectionUrl('postgres', password, running.port, 'postgres')
      const served = await probeServer(administratorUrl)
      if (served === data) {
        await ensureSiteDatabase(administratorUrl, password)
        const url = connectionUrl(siteName, password, running.port, siteName)
        return { url, administratorUrl, pid: running.pid, adopted: running.pid !== launched }
      }
    } else if (launched === null || !(await isPostgres(launched))) {
      // Also after a launch that ended: its predecessor's last processes may still have held the memory.
      if (launched !== null) await delay(200)
      port = await choosePort(folder)
      launched = await launchPostgres({ folder, binaries, port, durable: options.durable }, account)
    }
    await delay(20)
  }
  throw new StartFailure(
    `PostgreSQL did not start in ${dataFolder}. Its log ends:\n${await endOfLog(folder)}`,
  )
}

function connectionUrl(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
}

async function endOfLog(folder: string): Promise<string> {
  const log = await open(join(folder, 'log'))
  try {
    const { size } = await log.stat()
    const { buffer, bytesRead } = await log.read(Buffer.alloc(2000), 0, 2000, Math.max(0, size - 2000))
    return buffer.toString('utf8', 0, bytesRead).trim()
  } finally {
    await log.close()
  }
}
