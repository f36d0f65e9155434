import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '@/lib/core/fingerprint'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { doBulkItem } from '@/lib/desk/bulk-item'
import { bulkJob } from '@/lib/desk/bulk-job'
import { loadBulk } from '@/lib/desk/bulk-result'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { beginBulk, runBulk } from '@/lib/desk/run-bulk'
import { endJob } from '@/lib/jobs/hold-job'
import { runNextJob } from '@/lib/jobs/run-next-job'
import { MOST_ATTEMPTS, takeJob } from '@/lib/jobs/take-job'
import { saveDraft } from '@/lib/revisions/save-draft'

let db: TestDatabase
let second: TestDatabase['client']
let room: DeskRoom
let words = 0
beforeAll(async () => {
  db = await openTestDatabase()
  second = openClient(db.url)
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(async () => {
  await second.$disconnect()
  await db.close()
})

const at = (seconds: number) => new Date(room.now.getTime() + seconds * 1000)
const contributor = () => room.person('contributor')

/** Drafts that can be submitted. */
async function drafts(count: number) {
  const items: { revisionId: string; publishedId: string }[] = []
  for (let left = count; left > 0; left -= 1) {
    const slug = `word-${(words += 1)}`
    const snapshot = { id: fingerprint(slug), title: slug, summary: 'A word. [@report]' }
    const place = { kind: 'term', slug, locale: 'en', baseId: null } as const
    const saved = await saveDraft(db.client, { actor: contributor(), ...place, snapshot }, room.now)
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
    items.push({ revisionId: saved.value.revisionId, publishedId: '' })
  }
  return items
}
const submitting = { act: 'submit', note: '', singleEditor: false } as const
const begin = async (count: number) =>
  beginBulk(db.client, { actor: contributor(), ...submitting, items: await drafts(count) }, room.now)
const doFirst = (jobId: string) =>
  doBulkItem(db.client, { jobId, number: 1, actor: contributor(), input: submitting }, room.now)
const work = (client: TestDatabase['client'], seconds: number) =>
  runNextJob({
    client,
    kinds: [bulkJob],
    now: () => at(seconds),
    signal: new AbortController().signal,
    beatEveryMs: 3_600_000,
    report: (error) => {
      throw error
    },
  })
const viewOf = (id: string) => loadBulk(db.client, contributor(), id)
const outcomes = async (id: string) => (await viewOf(id))?.items.map(({ outcome }) => outcome)
const events = (job: string) =>
  db.client.auditEvent.findMany({
    where: { act: 'bulk.carried-out', detail: { path: ['job'], equals: job } },
    select: { detail: true },
  })

describe('an act on many whose server died in the middle', () => {
  test('is left to it while it may be alive', async () => {
    const { id } = await begin(2)
    await doFirst(id)
    expect(await work(second, 29)).toBe(false)
    expect(await viewOf(id)).toMatchObject({ state: 'running' })
    expect(await outcomes(id)).toEqual(['done', 'pending'])
    expect(await work(second, 31)).toBe(true)
  })

  test('is gone on with by another, which does nothing twice; it ends once', async () => {
    const job = await begin(3)
    await doFirst(job.id)
    expect(await Promise.all([work(second, 31), work(db.client, 31)])).toContain(true)
    expect(await viewOf(job.id)).toMatchObject({ state: 'done' })
    expect(await outcomes(job.id)).toEqual(['done', 'done', 'done'])
    await endJob(db.client, job, { end: { state: 'done', result: null }, kind: bulkJob }, at(40))
    expect(await events(job.id)).toMatchObject([{ detail: { what: 'submit', done: 3, refused: 0, left: 0 } }])
    const revisions = (await viewOf(job.id))?.items.map(({ revisionId }) => revisionId) ?? []
    const submitted = { act: 'revision.submitted', revisionId: { in: revisions } }
    expect(await db.client.auditEvent.count({ where: submitted })).toBe(3)
  })

  test('does nothing more for somebody who was disabled meanwhile, and says what was not reached', async () => {
    const { id } = await begin(2)
    await doFirst(id)
    const { id: userId } = contributor()
    await db.client.user.update({ where: { id: userId }, data: { disabledAt: room.now } })
    await work(second, 31)
    await db.client.user.update({ where: { id: userId }, data: { disabledAt: null } })
    expect(await viewOf(id)).toMatchObject({ state: 'failed' })
    expect(await outcomes(id)).toEqual(['done', 'pending'])
    expect(await events(id)).toMatchObject([{ detail: { done: 1, left: 1 } }])
  })

  test('is given up, and does not run for ever, when it ends each server that comes to it', async () => {
    const { id } = await begin(2)
    for (let n = 1; n < MOST_ATTEMPTS; n += 1) await takeJob(second, [bulkJob], at(n * 60))
    expect(await work(second, 600)).toBe(false)
    expect(await viewOf(id)).toMatchObject({ state: 'failed' })
    expect(await outcomes(id)).toEqual(['pending', 'pending'])
    expect(await events(id)).toMatchObject([{ detail: { done: 0, left: 2 } }])
  })
})

test('two servers at the same entries: each is done once', async () => {
  const items = await drafts(6)
  const actor = contributor()
  const ids = await Promise.all(
    [db.client, second].map((client) => runBulk(client, { actor, ...submitting, items }, room.now)),
  )
  const all = (await Promise.all(ids.map((id) => outcomes(id)))).flat()
  expect(all.filter((outcome) => outcome === 'done')).toHaveLength(6)
  expect(all.filter((outcome) => outcome === 'refused')).toHaveLength(6)
})
