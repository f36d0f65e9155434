import { isDatabaseAway } from '@/lib/db/is-database-away'
import type { Json } from '@/lib/core/json'
import type { PrismaClient } from '@/lib/db/client'
import { endJob, type Hold, holdJob, type JobEnd } from '@/lib/jobs/hold-job'
import { JobFailure, type JobKind, type TakenJob } from '@/lib/jobs/job-kind'
import { takeJob } from '@/lib/jobs/take-job'

/** What a server brings to its jobs. */
export interface Worker {
  client: PrismaClient
  kinds: readonly JobKind<unknown>[]
  now(): Date
  /** Aborts when the server stops: the job that runs is given back. */
  signal: AbortSignal
  beatEveryMs: number
  /** Is told of what should not have happened. */
  report(error: unknown): void
}

/** Takes one due job and does it to its end. Answers whether there was one; throws when the database is away. */
export async function runNextJob(worker: Worker): Promise<boolean> {
  const job = await takeJob(worker.client, worker.kinds, worker.now())
  if (job === null) return false
  await doJob(worker, job)
  return true
}

async function doJob(worker: Worker, job: TakenJob): Promise<void> {
  const { client, now } = worker
  const cut = new AbortController()
  let hold = 'held' as Hold
  const beat = async (progress?: Json) => {
    hold = await holdJob(client, job, now(), progress)
    if (hold !== 'held') cut.abort()
  }
  // While the database is away nobody else can take the job up either.
  const beating = setInterval(() => void beat().catch(() => {}), worker.beatEveryMs).unref()
  const signal = AbortSignal.any([cut.signal, worker.signal])
  const kind = worker.kinds.find(({ name }) => name === job.name)
  let end: JobEnd
  try {
    if (kind === undefined) throw new JobFailure(`This server knows no work named ${job.name}.`)
    const result = await kind.run(
      {
        client,
        job,
        now,
        signal,
        isCancelled: () => hold === 'cancelled',
        progress: (done, total, says) => beat(says === undefined ? { done, total } : { done, total, says }),
      },
      kind.schema.parse(job.input),
    )
    end = { state: 'done', result }
  } catch (error) {
    if (isDatabaseAway(error)) throw error // the job goes stale, and is taken up when the database is back
    if (!signal.aborted && !(error instanceof JobFailure)) worker.report(error)
    const says = error instanceof JobFailure ? error.message : 'The site made an error; its log says which.'
    end = { state: 'failed', result: { says } }
  } finally {
    clearInterval(beating)
  }
  if (hold === 'cancelled') end = { state: 'cancelled', result: end.state === 'done' ? end.result : null }
  else if (worker.signal.aborted && end.state === 'failed') end = { state: 'waiting', result: null }
  await endJob(client, job, { end, kind }, now())
}
