import { spawn } from 'node:child_process'
import { open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseAccount } from '@/lib/db/embedded/database-account'

/** How a server is run. `durable: false` (no fsync) is for tests: a power cut may lose everything. */
export type Launch = { folder: string; binaries: string; port: number; durable: boolean }

const largestLog = 10_000_000

/**
 * Starts PostgreSQL on `<folder>/data`, on 127.0.0.1 only and without a socket file, logging to `<folder>/log`.
 * It leads its own process group, so that Ctrl-C at the terminal reaches the site and not, sooner, its database; and
 * it outlives us when we are killed: the next start adopts it.
 * @returns its process id at once; whether it gets ready shows by asking it
 */
export async function launchPostgres(launch: Launch, account: DatabaseAccount | null): Promise<number> {
  const { folder, binaries, port, durable } = launch
  const logPath = join(folder, 'log')
  const size = await stat(logPath).then(
    (found) => found.size,
    () => 0,
  )
  if (size > largestLog) await truncate(logPath)
  const log = await open(logPath, 'a', 0o600)
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'shared_buffers=64MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const options = settings.flatMap((setting) => ['-c', setting])
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...options],
    {
      ...account,
      cwd: folder,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { ...process.env, LC_ALL: 'C' },
    },
  )
  const started = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('spawn', () => resolve(child.pid ?? 0))
  })
  try {
    return await started
  } finally {
    child.unref()
    await log.close()
  }
}
