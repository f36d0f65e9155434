import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { cancelImport } from '@/lib/imports/cancel-import'
import { importJob } from '@/lib/imports/import-job'
import { planTable, rowsOf, tableOfWords, work } from '@/lib/imports/import-room.fixture'
import { startImport } from '@/lib/imports/start-import'
import { endJob } from '@/lib/jobs/hold-job'
import type { JobKind } from '@/lib/jobs/job-kind'
import { readJob } from '@/lib/jobs/read-job'
import { takeJob } from '@/lib/jobs/take-job'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const editor = () => room.person('editor')
const plan = (csv: string) => planTable(db.client, editor(), csv, room.now)
const finished = (id: string) =>
  db.client.auditEvent.count({ where: { act: 'import.finished', detail: { path: ['import'], equals: id } } })

test('an import goes on where a server was cut off, and does nothing twice', async () => {
  const id = await plan(tableOfWords(20, 60))
  await startImport(db.client, { actor: editor(), id, ends: 'draft' }, new Date())
  const stop = new AbortController()
  const cutOff: JobKind<unknown> = {
    ...(importJob as JobKind<unknown>),
    run: (run, input) =>
      importJob.run(
        {
          ...run,
          progress: async (done, total) => {
            if (done >= 20) stop.abort()
            await run.progress(done, total)
          },
        },
        input as never,
      ),
  }
  await work(db.client, { kinds: [cutOff], signal: stop.signal })
  const applied = () => db.client.importRow.count({ where: { jobId: id, state: 'applied' } })
  expect(await applied()).toBe(20)
  expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'waiting' })
  await Promise.all([work(db.client), work(db.client)])
  expect(await applied()).toBe(41)
  const revisions = await db.client.revision.count({
    where: { entry: { slug: { in: ['word-20', 'word-39', 'word-60'] } } },
  })
  expect(revisions).toBe(3)
})

test('an import stops where it is when it is cancelled, and says what was left out', async () => {
  const id = await plan(tableOfWords(70, 99))
  await startImport(db.client, { actor: editor(), id, ends: 'draft' }, new Date())
  const cancelling: JobKind<unknown> = {
    ...(importJob as JobKind<unknown>),
    run: (run, input) =>
      importJob.run(
        {
          ...run,
          progress: async (done, total) => {
            if (done === 10) await cancelImport(db.client, { actor: editor(), id }, new Date())
            await run.progress(done, total)
          },
        },
        input as never,
      ),
  }
  await work(db.client, { kinds: [cancelling] })
  expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'cancelled' })
  expect(await readJob(db.client, id)).toMatchObject({ progress: { done: 10, total: 30 } })
  expect((await rowsOf(db.client, id)).slice(9, 11)).toEqual([
    'word-79 create applied',
    'word-80 create skipped',
  ])
})

test('an import whose server died after its last row is finished once, by another', async () => {
  const id = await plan(tableOfWords(100, 112))
  await startImport(db.client, { actor: editor(), id, ends: 'draft' }, new Date())
  const start = new Date()
  const job = await takeJob(db.client, [], start)
  if (job === null) throw new Error('nothing was taken')
  const run = { client: db.client, job, now: () => start, isCancelled: () => false }
  await importJob.run(
    { ...run, progress: () => Promise.resolve(), signal: new AbortController().signal },
    job.input as never,
  )
  expect(await finished(id)).toBe(0)
  const later = () => new Date(start.getTime() + 60_000)
  await work(db.client, { now: later })
  await endJob(db.client, job, { end: { state: 'done', result: null }, kind: importJob }, later())
  expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({
    state: 'done',
    result: { applied: 13, refused: 0 },
  })
  expect(await finished(id)).toBe(1)
})

test('an import that was cancelled while its server died leaves no row waiting', async () => {
  const id = await plan(tableOfWords(120, 122))
  await startImport(db.client, { actor: editor(), id, ends: 'draft' }, new Date())
  const start = new Date()
  await takeJob(db.client, [], start)
  await cancelImport(db.client, { actor: editor(), id }, start)
  expect(await work(db.client, { now: () => new Date(start.getTime() + 60_000) })).toBe(false)
  expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'cancelled' })
  expect(await rowsOf(db.client, id)).toEqual(
    [120, 121, 122].map((number) => `word-${number} create skipped`),
  )
  expect(await finished(id)).toBe(1)
})
