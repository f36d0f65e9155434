import { startEmbeddedPostgres } from '@/lib/db/embedded/start-embedded-postgres'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { isPostgres } from '@/lib/db/embedded/postmaster-file'
import { stopPostgres } from '@/lib/db/embedded/stop-postgres'

/** The embedded database of a running site. `failed` rejects when it cannot be kept up. */
export type KeptDatabase = { url: string; failed: Promise<never>; stop(): Promise<void> }

const lookEveryMs = 250
const fewestMsBetweenRestarts = 10_000

/**
 * Starts the embedded database of `dataFolder` and starts it again, at the same address, whenever it ends before
 * `stop` is called. Gives up when it ends twice within ten seconds. `say` tells the person at the terminal.
 */
export async function keepDatabase(
  root: string,
  dataFolder: string,
  say: (line: string) => void,
): Promise<KeptDatabase> {
  let server = await startEmbeddedPostgres(root, dataFolder)
  const { url } = server
  if (server.adopted) say('An earlier start left its database running; this one goes on with it.')

  let stopped = false
  let lastRestart = -Infinity
  const restart = async () => {
    if (performance.now() - lastRestart < fewestMsBetweenRestarts) {
      throw new StartFailure(`The database keeps ending. Its log is ${dataFolder}/postgres/log`)
    }
    lastRestart = performance.now()
    say('The database ended unexpectedly; starting it again.')
    server = await startEmbeddedPostgres(root, dataFolder)
    if (server.url !== url) {
      throw new StartFailure('The port of the database was taken while it was down. Start the site again.')
    }
    say('The database is back. What had been saved is there.')
  }

  let watching = Promise.resolve()
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => {})
  const timer = setInterval(() => {
    watching = watching.then(async () => {
      if (!stopped && !(await isPostgres(server.pid))) await restart()
    })
    watching.catch(fail)
  }, lookEveryMs)

  return {
    url,
    failed,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await watching.catch(() => {})
      await stopPostgres(server.pid)
    },
  }
}
