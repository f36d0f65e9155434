import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { cancelJob } from '@/lib/jobs/cancel-job'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import { holdJob } from '@/lib/jobs/hold-job'
import { JobFailure, type JobKind, type JobRun } from '@/lib/jobs/job-kind'
import { readJob } from '@/lib/jobs/read-job'
import { runNextJob, type Worker } from '@/lib/jobs/run-next-job'
import { MOST_ATTEMPTS, takeJob } from '@/lib/jobs/take-job'

let base: TestDatabase
let second: TestDatabase['client']
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds))

beforeAll(async () => {
  base = await openTestDatabase()
  second = openClient(base.url)
})
afterEach(() => base.client.job.deleteMany())
afterAll(async () => {
  await second.$disconnect()
  await base.close()
})

const reported: unknown[] = []
const noted: string[] = []
const note: JobKind<{ word: string }> = {
  name: 'note',
  schema: z.object({ word: z.string() }),
  async run(_, { word }) {
    noted.push(word)
    return { word }
  },
}
const withRun = (run: (run: JobRun) => Promise<null>): JobKind<unknown> => ({
  name: 'custom',
  schema: z.unknown(),
  run,
})

function worker(over: Partial<Worker> = {}): Worker {
  return {
    client: base.client,
    kinds: [note],
    now: () => at(10),
    signal: new AbortController().signal,
    beatEveryMs: 3_600_000,
    report: (error) => reported.push(error),
    ...over,
  }
}
const enqueue = (name: string, input: { word: string } | null = null, runAt = at(0)) =>
  enqueueJob(base.client, { name, input, userId: null, runAt }, at(0))
const stateOf = async (id: string) => (await readJob(base.client, id))?.state

test('a job whose time has not come waits', async () => {
  const id = await enqueue('note', { word: 'early' }, at(11))
  expect(await runNextJob(worker())).toBe(false)
  expect(await stateOf(id)).toBe('waiting')
})

test('a job of a kind that nobody knows, or with an input that its kind refuses, fails with words', async () => {
  const unknown = await enqueue('nothing')
  const malformed = await enqueue('note')
  while (await runNextJob(worker()));
  expect(await readJob(base.client, unknown)).toMatchObject({
    state: 'failed',
    result: { says: 'This server knows no work named nothing.' },
  })
  expect(await stateOf(malformed)).toBe('failed')
  expect(reported.splice(0)).toHaveLength(1)
})

test('a job fails with the words that it throws, and an error of the site is reported', async () => {
  const id = await enqueue('custom')
  const refuses = withRun(() => Promise.reject(new JobFailure('The file holds no rows.')))
  await runNextJob(worker({ kinds: [refuses] }))
  expect(await readJob(base.client, id)).toMatchObject({ result: { says: 'The file holds no rows.' } })
  expect(reported).toEqual([])
  await enqueue('custom')
  await runNextJob(worker({ kinds: [withRun(() => Promise.reject(new Error('a bug')))] }))
  expect(reported.splice(0)).toMatchObject([{ message: 'a bug' }])
})

test('two servers share the jobs, and each job is done once', async () => {
  const words = Array.from({ length: 40 }, (_, n) => String(n))
  for (const word of words) await enqueue('note', { word })
  const all = async (client: TestDatabase['client']) => {
    let count = 0
    while (await runNextJob(worker({ client }))) count += 1
    return count
  }
  const counts = await Promise.all([all(base.client), all(second), all(base.client)])
  expect(counts[0] + counts[1] + counts[2]).toBe(40)
  expect(noted.splice(0).sort()).toEqual(words.sort())
  expect(await base.client.job.count({ where: { state: 'done', attempts: 1 } })).toBe(40)
})

test('a job with a file keeps it, and tells how far it is', async () => {
  const bytes = new TextEncoder().encode('kind,slug\n')
  const file = { name: 'rows.csv', bytes }
  const id = await enqueueJob(base.client, { name: 'custom', input: {}, userId: null, file }, at(0))
  const seen: unknown[] = []
  const reads = withRun(async ({ client, job, progress }) => {
    const handed = await client.jobFile.findUniqueOrThrow({ where: { jobId: job.id } })
    await progress(handed.bytes.length, 20, 'Half of it is read.')
    seen.push((await readJob(client, job.id))?.progress)
    return null
  })
  await runNextJob(worker({ kinds: [reads] }))
  expect(seen).toEqual([{ done: 10, total: 20, says: 'Half of it is read.' }])
  expect(await stateOf(id)).toBe('done')
})

test('a job whose server is alive is left to it; one whose server died is taken up by another', async () => {
  const id = await enqueue('note', { word: 'again' })
  const lost = await takeJob(base.client, [note], at(10))
  if (lost === null) throw new Error('nothing was taken')
  expect(await holdJob(base.client, lost, at(35))).toBe('held')
  expect(await takeJob(second, [note], at(41))).toBeNull()
  expect(await runNextJob(worker({ client: second, now: () => at(66) }))).toBe(true)
  expect(await base.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'done', attempts: 2 })
  expect(await holdJob(base.client, lost, at(67))).toBe('lost')
  expect(noted.splice(0)).toEqual(['again'])
})

test('a server that was given up, and comes back, learns it and does not end what another is doing', async () => {
  const id = await enqueue('custom')
  const slow = withRun(async ({ signal, progress }) => {
    await takeJob(second, [note], at(50))
    await progress(1, 2)
    signal.throwIfAborted()
    return null
  })
  await runNextJob(worker({ kinds: [slow] }))
  expect(await base.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'running', attempts: 2 })
})

test('a job that was cut off too often fails with words', async () => {
  const id = await enqueue('note', { word: 'never' })
  for (let n = 1; n <= MOST_ATTEMPTS; n++)
    expect(await takeJob(base.client, [note], at(n * 60))).toMatchObject({ attempts: n })
  expect(await takeJob(base.client, [note], at(600))).toBeNull()
  expect(await readJob(base.client, id)).toMatchObject({
    state: 'failed',
    result: { says: 'It was cut off 3 times, each time with the server that did it.' },
  })
})

test('a job that waits is cancelled at once; one that is over is not', async () => {
  const id = await enqueue('note', { word: 'no' })
  expect(await cancelJob(base.client, id, at(1))).toBe(true)
  expect(await stateOf(id)).toBe('cancelled')
  expect(await runNextJob(worker())).toBe(false)
  expect(await cancelJob(base.client, id, at(2))).toBe(false)
})

test('a job that runs hears that it is cancelled, and keeps what it did', async () => {
  const id = await enqueue('custom')
  const heard: boolean[] = []
  const counts = withRun(async ({ job, progress, isCancelled, signal }) => {
    heard.push(isCancelled())
    await cancelJob(second, job.id, at(11))
    await progress(3, 9)
    heard.push(isCancelled(), signal.aborted)
    return null
  })
  await runNextJob(worker({ kinds: [counts] }))
  expect(heard).toEqual([false, true, true])
  expect(await readJob(base.client, id)).toMatchObject({
    state: 'cancelled',
    progress: { done: 3, total: 9 },
  })
})

test('a cancelled job whose server died is not taken up', async () => {
  const id = await enqueue('note', { word: 'no' })
  await takeJob(base.client, [note], at(1))
  await cancelJob(base.client, id, at(2))
  expect(await takeJob(base.client, [note], at(60))).toBeNull()
  expect(await stateOf(id)).toBe('cancelled')
})

test('a server that stops gives its job back, and that attempt does not count', async () => {
  const id = await enqueue('custom')
  const stopping = new AbortController()
  const stops = withRun(async ({ signal }) => {
    stopping.abort()
    signal.throwIfAborted()
    return null
  })
  await runNextJob(worker({ kinds: [stops], signal: stopping.signal }))
  expect(await base.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(reported).toEqual([])
})
