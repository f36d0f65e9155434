import { setTimeout as delay } from 'node:timers/promises'
import { isPostgres } from '@/lib/db/embedded/postmaster-file'

/**
 * Stops the server `pid` and resolves when it is gone: a fast shutdown (SIGINT: open transactions are rolled back,
 * everything committed is written), and an immediate one after `patienceMs`. A server that is gone already is fine.
 */
export async function stopPostgres(pid: number, patienceMs = 30_000): Promise<void> {
  const deadline = Date.now() + patienceMs
  send(pid, 'SIGINT')
  while (await isPostgres(pid)) {
    if (Date.now() > deadline) send(pid, 'SIGQUIT')
    await delay(20)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
