import { JOB_KINDS, ROUNDS } from '@/lib/background/registry'
import { database } from '@/lib/db/client'
import { keepWorking } from '@/lib/jobs/keep-working'

const startedSymbol = Symbol.for('plainsight.background')

/**
 * Starts this server's share of the work that goes on beside the answers, once in a process, until SIGTERM or SIGINT.
 * `report` is told of errors.
 */
export function startBackground(report: (error: unknown) => void): void {
  const shared = globalThis as { [startedSymbol]?: AbortController } // the bundler loads modules twice
  if (shared[startedSymbol]) return
  const stopping = (shared[startedSymbol] = new AbortController())
  // What ends the process is server.js, or next dev: it goes on ending as they decide.
  process.once('SIGTERM', () => stopping.abort()).once('SIGINT', () => stopping.abort())
  void keepWorking(
    {
      client: database(),
      kinds: JOB_KINDS,
      now: () => new Date(),
      signal: stopping.signal,
      beatEveryMs: 5_000,
      report,
    },
    ROUNDS,
  )
}
