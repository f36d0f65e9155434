import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { enqueueJob } from '@/lib/jobs/enqueue-job'
import type { JobKind } from '@/lib/jobs/job-kind'
import { keepWorking } from '@/lib/jobs/keep-working'
import type { Round } from '@/lib/jobs/round'

let base: TestDatabase
const now = new Date(Date.UTC(2026, 10, 22, 12))
beforeAll(async () => {
  base = await openTestDatabase()
})
afterAll(() => base.close())

function working(kinds: JobKind<unknown>[], rounds: Round[], stopping: AbortController, report: unknown[]) {
  return keepWorking(
    {
      client: base.client,
      kinds,
      now: () => now,
      signal: stopping.signal,
      beatEveryMs: 3_600_000,
      report: (error) => report.push(error),
    },
    rounds,
  )
}

test('a round that fails is reported and does not stop the others, which come again until the server stops', async () => {
  const stopping = new AbortController()
  const reported: unknown[] = []
  let looks = 0
  const fails: Round = { name: 'fails', everyMs: 1, run: () => Promise.reject(new Error('a bug')) }
  const counts: Round = {
    name: 'counts',
    everyMs: 1,
    run: async () => {
      looks += 1
      if (looks === 3) stopping.abort()
    },
  }
  await working([], [fails, counts], stopping, reported)
  expect(looks).toBe(3)
  expect(reported).toMatchObject([{ message: 'a bug' }])
})

test('while the database is away nothing is said, and jobs that are due are done one after the other', async () => {
  const stopping = new AbortController()
  const reported: unknown[] = []
  const away: Round = {
    name: 'away',
    everyMs: 1,
    run: () => Promise.reject(new Error("Can't reach database server")),
  }
  const done: string[] = []
  const last: JobKind<unknown> = {
    name: 'count',
    schema: z.unknown(),
    async run({ job }) {
      done.push(job.id)
      if (done.length === 2) stopping.abort()
      return null
    },
  }
  const job = { name: 'count', input: {}, userId: null }
  const ids = [await enqueueJob(base.client, job, now), await enqueueJob(base.client, job, now)]
  await working([last], [away], stopping, reported)
  expect(done.sort()).toEqual(ids.sort())
  expect(reported).toEqual([])
})
