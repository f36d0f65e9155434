import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase } from '@/lib/db/test-database'
import { unscheduleRevision } from '@/lib/revisions/unschedule-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { at, ScheduledTerm } from '@/lib/revisions/scheduled-term.fixture'

let term: ScheduledTerm
let room: ScheduledTerm['room']
let db: ScheduledTerm['db']

beforeAll(async () => {
  term = await ScheduledTerm.open()
  ;({ room, db } = term)
})
afterAll(() => term.close())
beforeEach(() => term.publishAnother())

test('two servers that look at once publish each text once', async () => {
  const ids: string[] = []
  for (const n of [1, 2, 3, 4, 5, 6]) {
    term.slug = `many-${n}`
    await room.publish('term', term.slug, { id: `mmmmmmm${n}`, title: 'A term', summary: 'Old. [@report]' })
    const revisionId = await term.submitted()
    await term.schedule(revisionId)
    ids.push(revisionId)
  }
  const all = async (client: TestDatabase['client']) => {
    const done: string[] = []
    for (;;) {
      const due = await term.publishDue(70, client)
      if (due === null) return done
      done.push(due.revisionId)
    }
  }
  const done = await Promise.all([all(db.client), all(term.second), all(db.client), all(term.second)])
  await all(db.client) // what every server left to another
  const events = await db.client.auditEvent.findMany({
    where: { act: 'revision.published', revisionId: { in: ids } },
  })
  expect(events).toHaveLength(ids.length)
  expect(new Set(events.map((event) => event.revisionId))).toEqual(new Set(ids))
  expect(new Set(done.flat()).size).toBe(done.flat().length)
  expect(await db.client.schedule.count()).toBe(0)
})

test('who was disabled since publishes nothing; a task says why', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  const { id } = room.person('reviewer')
  await db.client.user.update({ where: { id }, data: { disabledAt: at(10) } })
  const trouble = 'Who scheduled it can no longer sign in.'
  expect(await term.publishDue(61)).toEqual({ revisionId, trouble })
  await db.client.user.update({ where: { id }, data: { disabledAt: null } })
  expect(await term.publishDue(62)).toBeNull()
  expect(await term.seen()).toBe('Old. [@report]')
  expect(await db.client.schedule.findUnique({ where: { revisionId } })).toMatchObject({ trouble })
  expect(await db.client.task.findMany({ where: { closedAt: null } })).toMatchObject([
    { act: 'schedule.missed', detail: { why: trouble, revisionId } },
  ])
  expect((await term.acts(revisionId)).at(-1)).toBe('revision.not-published')
  await unscheduleRevision(db.client, { actor: room.person('editor'), revisionId }, at(63))
  expect(await db.client.task.count({ where: { closedAt: null } })).toBe(0)
})

test('who judges no longer, or not in this language, publishes nothing', async () => {
  const { id } = room.person('reviewer')
  for (const data of [{ role: 'editor' }, { reviewLocales: ['es'] }]) {
    const revisionId = await term.submitted(`New ${JSON.stringify(data)}. [@report]`)
    await term.schedule(revisionId)
    await db.client.user.update({ where: { id }, data })
    expect(await term.publishDue(61)).toMatchObject({
      revisionId,
      trouble: expect.stringContaining('Only a reviewer') as string,
    })
    await db.client.user.update({ where: { id }, data: { role: 'reviewer', reviewLocales: ['en', 'es'] } })
  }
  expect(await term.seen()).toBe('Old. [@report]')
})

test('what has become a problem since is not published', async () => {
  const about = { csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  await room.publish('source', `leaflet-${term.slug}`, { id: 'nnnnnnnn', title: 'A leaflet', ...about })
  const revisionId = await term.submitted(`New. [@leaflet-${term.slug}]`)
  await term.schedule(revisionId)
  const source = await db.client.edition.findFirstOrThrow({ where: { entryId: 'nnnnnnnn' } })
  const withdrawn = await withdrawRevision(
    db.client,
    { actor: room.person('editor'), revisionId: source.publishedId ?? '', reason: 'Forged.' },
    at(20),
  )
  expect(withdrawn.ok).toBe(true)
  expect(await term.publishDue(61)).toEqual({
    revisionId,
    trouble: `summary: Points at source/leaflet-${term.slug}, which is not published.`,
  })
  expect(await term.seen()).toBe('Old. [@report]')
})

test('a text on which publishing breaks opens one task, whichever server met it, and keeps no other waiting', async () => {
  const broken = await term.submitted()
  await term.schedule(broken)
  const { entryId } = await term.head()
  term.slug = `behind-${term.slug}`
  const behind = { id: 'bbbbbbbb', title: 'A term', summary: 'Old. [@report]' }
  await room.publish('term', term.slug, behind)
  const revisionId = await term.submitted()
  await term.schedule(revisionId, { at: at(61) })
  await db.client.$executeRawUnsafe(
    `ALTER TABLE audit_event ADD CONSTRAINT broken CHECK (act <> 'revision.published' OR revision_id <> '${broken}') NOT VALID`,
  )
  const looks = [db.client, term.second, db.client, term.second].map((client) => term.publishDue(70, client))
  const first = await Promise.allSettled(looks)
  const then = await term.publishDue(70)
  await db.client.$executeRawUnsafe('ALTER TABLE audit_event DROP CONSTRAINT broken')
  expect(first.some(({ status }) => status === 'rejected')).toBe(true)
  const published = first.flatMap((look) => (look.status === 'fulfilled' && look.value ? [look.value] : []))
  expect([...published, ...(then ? [then] : [])]).toEqual([{ revisionId, trouble: null }])
  expect(await term.seen()).toBe('New. [@report]')
  const tasks = await db.client.task.findMany({ where: { entryId } })
  expect(tasks).toMatchObject([{ act: 'schedule.missed', closedAt: null }])
  expect((await term.acts(broken)).slice(-2)).toEqual(['revision.scheduled', 'revision.not-published'])
  expect(await term.publishDue(71)).toBeNull()
})
