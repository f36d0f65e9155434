import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import type { Round } from '@/lib/jobs/round'
import { runNextJob, type Worker } from '@/lib/jobs/run-next-job'

const lookEveryMs = 1_000
const awayMs = 5_000

/**
 * Does due jobs one at a time and makes every round, until `worker.signal` aborts. A database that is away is asked
 * again later, without a word: the pages say it. No timer keeps the process alive.
 */
export async function keepWorking(worker: Worker, rounds: readonly Round[]): Promise<void> {
  const { client, signal, now } = worker
  await Promise.all([
    again(worker, async () => ((await runNextJob(worker)) ? 0 : lookEveryMs)),
    ...rounds.map((round) =>
      again(worker, async () => {
        await round.run(client, now(), signal)
        return round.everyMs
      }),
    ),
  ])
}

/** Calls `look` until the server stops; it answers how many ms to rest. */
async function again({ signal, report }: Worker, look: () => Promise<number>): Promise<void> {
  while (!signal.aborted) {
    const rest = await look().catch((error: unknown) => {
      if (!isDatabaseAway(error) && !signal.aborted) report(error)
      return awayMs
    })
    await wait(rest, undefined, { signal, ref: false }).catch(() => {})
  }
}
