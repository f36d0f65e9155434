import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { getVersion } from '@/lib/entries/get-version'
import { checklistOf } from '@/lib/revisions/checklist'
import { tickChecklist } from '@/lib/revisions/tick-checklist'
import { listChanges } from '@/lib/changes/list-changes'
import { publishNextDue } from '@/lib/revisions/publish-due'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { publishText } from '@/lib/revisions/publish-text.fixture'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { returnRevision } from '@/lib/revisions/return-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { type ScheduleInput, scheduleRevision } from '@/lib/revisions/schedule-revision'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { unscheduleRevision } from '@/lib/revisions/unschedule-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let db: TestDatabase
let second: TestDatabase['client']
let room: DeskRoom
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))

beforeAll(async () => {
  db = await openTestDatabase()
  second = openClient(db.url)
})
afterAll(async () => {
  await second.$disconnect()
  await db.close()
})

let slug = ''
let count = 0
beforeEach(async () => {
  if (count === 0) {
    room = new DeskRoom(db.client)
    room.now = at(0)
    await (await room.open()).furnish()
  }
  count += 1
  slug = `term-${count}`
  await room.publish('term', slug, {
    id: `tttttt0${count.toString(36)}`,
    title: 'A term',
    summary: 'Old. [@report]',
  })
})

const head = async () => {
  const { editions } = await db.client.entry.findUniqueOrThrow({
    where: { kind_slug: { kind: 'term', slug } },
    include: { editions: { include: { head: true } } },
  })
  const found = editions[0]?.head
  if (!found) throw new Error('nothing was saved')
  return found
}
async function saved(summary: string, visitor: Visitor = 'editor') {
  const { id, entryId } = await head()
  const snapshot = { id: entryId, title: 'A term', summary }
  const input = {
    actor: room.person(visitor),
    kind: 'term',
    slug,
    locale: 'en',
    baseId: id,
    snapshot,
  } as const
  const result = await saveDraft(db.client, input, at(1))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}
async function submitted(summary = 'New. [@report]'): Promise<string> {
  const { revisionId } = await saved(summary)
  await submitRevision(db.client, { actor: room.person('editor'), revisionId }, at(2))
  const ticked = { actor: room.person('administrator'), revisionId, ticked: checklistOf('term') }
  await tickChecklist(db.client, ticked, at(2))
  return revisionId
}
const PLAN = { timeZone: 'America/New_York', reason: 'fact-changed', note: 'Defined anew.' } as const
const schedule = (revisionId: string, more: Partial<ScheduleInput> = {}, visitor: Visitor = 'reviewer') => {
  const input = { ...PLAN, actor: room.person(visitor), revisionId, at: at(60), ...more }
  return scheduleRevision(db.client, input, at(3))
}
const publishDue = (minute: number, client = db.client) =>
  publishNextDue(client, { singleEditor: false }, at(minute))
const seen = async () => (await getVersion(db.client, { kind: 'term', slug }, 'en'))?.snapshot.summary
const acts = async (revisionId: string) =>
  (await db.client.auditEvent.findMany({ where: { revisionId }, orderBy: { id: 'asc' } })).map(
    ({ act }) => act,
  )

test('nobody schedules but a reviewer other than the author, a text that waits and may be published, for a time to come', async () => {
  const { revisionId: unread } = await saved('Unread. [@report]')
  await submitRevision(db.client, { actor: room.person('editor'), revisionId: unread }, at(2))
  expect(await schedule(unread)).toMatchObject({ failure: { problems: [{ path: 'checklist' }] } })
  const revisionId = await submitted()
  for (const visitor of ['contributor', 'editor'] as const)
    expect(await schedule(revisionId, {}, visitor)).toMatchObject({ failure: { type: 'refused' } })
  expect(await schedule(revisionId, { reason: undefined })).toMatchObject({
    failure: { problems: [{ path: 'reason' }] },
  })
  expect(await schedule(revisionId, { timeZone: 'Mars/Olympus' })).toMatchObject({
    failure: { problems: [{ path: 'timeZone' }] },
  })
  expect(await schedule(revisionId, { at: at(3) })).toMatchObject({
    failure: { problems: [{ message: 'This time has passed.' }] },
  })
  expect(await schedule(revisionId, { at: new Date('2046-11-22') })).toMatchObject({
    failure: { problems: [{ message: 'This is more than two years away.' }] },
  })
  expect(await schedule(revisionId, { timeZone: 'Mars/Olympus' })).toMatchObject({
    failure: { problems: [{ path: 'timeZone' }] },
  })
  const { revisionId: draft } = await saved('Newer. [@report]')
  expect(await schedule(draft)).toMatchObject({ failure: { type: 'refused' } })
  expect(await db.client.schedule.count()).toBe(0)
})

test('readers see nothing before the time, and then the text, with reason, note and the reviewer’s name', async () => {
  const revisionId = await submitted()
  expect(await schedule(revisionId)).toEqual({ ok: true, value: { at: at(60) } })
  expect(await publishDue(59)).toBeNull()
  expect(await seen()).toBe('Old. [@report]')
  expect(await publishDue(61)).toEqual({ revisionId, trouble: null })
  expect(await seen()).toBe('New. [@report]')
  const reviewerId = room.person('reviewer').id
  expect(await head()).toMatchObject({ state: 'published', version: 2, reviewerId, publishedAt: at(61) })
  const [change] = await listChanges(db.client, { first: 'newest', limit: 1, onlyCorrections: true })
  expect(change).toMatchObject({
    slug,
    act: 'correction',
    reason: 'fact-changed',
    note: 'Defined anew.',
    version: 2,
  })
  const event = await db.client.auditEvent.findFirst({ where: { revisionId, act: 'revision.published' } })
  expect(event).toMatchObject({
    userId: room.person('reviewer').id,
    detail: { scheduledFor: at(60).toISOString(), version: 2 },
  })
  expect(await publishDue(62)).toBeNull()
})

test('two servers that look at once publish each text once', async () => {
  const ids: string[] = []
  for (const n of [1, 2, 3, 4, 5, 6]) {
    slug = `many-${n}`
    await room.publish('term', slug, { id: `mmmmmmm${n}`, title: 'A term', summary: 'Old. [@report]' })
    const revisionId = await submitted()
    await schedule(revisionId)
    ids.push(revisionId)
  }
  const all = async (client: TestDatabase['client']) => {
    const done: string[] = []
    for (;;) {
      const due = await publishDue(70, client)
      if (due === null) return done
      done.push(due.revisionId)
    }
  }
  const done = await Promise.all([all(db.client), all(second), all(db.client), all(second)])
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
  const revisionId = await submitted()
  await schedule(revisionId)
  const { id } = room.person('reviewer')
  await db.client.user.update({ where: { id }, data: { disabledAt: at(10) } })
  const trouble = 'Who scheduled it can no longer sign in.'
  expect(await publishDue(61)).toEqual({ revisionId, trouble })
  await db.client.user.update({ where: { id }, data: { disabledAt: null } })
  expect(await publishDue(62)).toBeNull()
  expect(await seen()).toBe('Old. [@report]')
  expect(await db.client.schedule.findUnique({ where: { revisionId } })).toMatchObject({ trouble })
  expect(await db.client.task.findMany({ where: { closedAt: null } })).toMatchObject([
    { act: 'schedule.missed', detail: { why: trouble, revisionId } },
  ])
  expect((await acts(revisionId)).at(-1)).toBe('revision.not-published')
  await unscheduleRevision(db.client, { actor: room.person('editor'), revisionId }, at(63))
  expect(await db.client.task.count({ where: { closedAt: null } })).toBe(0)
})

test('who judges no longer, or not in this language, publishes nothing', async () => {
  const { id } = room.person('reviewer')
  for (const data of [{ role: 'editor' }, { reviewLocales: ['es'] }]) {
    const revisionId = await submitted(`New ${JSON.stringify(data)}. [@report]`)
    await schedule(revisionId)
    await db.client.user.update({ where: { id }, data })
    expect(await publishDue(61)).toMatchObject({
      revisionId,
      trouble: expect.stringContaining('Only a reviewer') as string,
    })
    await db.client.user.update({ where: { id }, data: { role: 'reviewer', reviewLocales: ['en', 'es'] } })
  }
  expect(await seen()).toBe('Old. [@report]')
})

test('what has become a problem since is not published', async () => {
  const about = { csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  await room.publish('source', `leaflet-${count}`, { id: 'nnnnnnnn', title: 'A leaflet', ...about })
  const revisionId = await submitted(`New. [@leaflet-${count}]`)
  await schedule(revisionId)
  const source = await db.client.edition.findFirstOrThrow({ where: { entryId: 'nnnnnnnn' } })
  const withdrawn = await withdrawRevision(
    db.client,
    { actor: room.person('editor'), revisionId: source.publishedId ?? '', reason: 'Forged.' },
    at(20),
  )
  expect(withdrawn.ok).toBe(true)
  expect(await publishDue(61)).toEqual({
    revisionId,
    trouble: `summary: Points at source/leaflet-${count}, which is not published.`,
  })
  expect(await seen()).toBe('Old. [@report]')
})

test('a scheduled text is neither returned nor scheduled again; it is taken back by an editor, and waits', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  expect(await schedule(revisionId)).toMatchObject({ failure: { type: 'refused' } })
  const returned = { actor: room.person('reviewer'), revisionId, note: 'No.' }
  expect(await returnRevision(db.client, returned, at(4))).toMatchObject({ failure: { type: 'refused' } })
  for (const actor of [ANONYMOUS, room.person('contributor')])
    expect(await unscheduleRevision(db.client, { actor, revisionId }, at(4))).toMatchObject({
      failure: { type: 'refused' },
    })
  expect(
    await unscheduleRevision(db.client, { actor: room.person('editor'), revisionId }, at(4)),
  ).toMatchObject({
    ok: true,
  })
  expect(await head()).toMatchObject({ id: revisionId, state: 'submitted' })
  expect(await publishDue(61)).toBeNull()
  expect((await acts(revisionId)).slice(-2)).toEqual(['revision.scheduled', 'revision.unscheduled'])
  expect(await schedule(revisionId, { at: at(90) })).toMatchObject({ ok: true })
  expect(await publishDue(61)).toBeNull()
  expect(await publishDue(90)).toEqual({ revisionId, trouble: null })
})

test('a scheduled text may be published at once, and is then not published again', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  const input = { actor: room.person('administrator'), revisionId, reason: 'typo' } as const
  expect(await publishRevision(db.client, input, at(5))).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await publishDue(61)).toBeNull()
  expect((await head()).version).toBe(2)
})

test('saving on top takes the text below back, and says so', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  expect(await saved('New. [@report]', 'contributor')).toMatchObject({
    isUnchanged: true,
    isUnscheduled: false,
  })
  expect((await head()).state).toBe('scheduled')
  expect(await saved('Newer. [@report]', 'contributor')).toMatchObject({ isUnscheduled: true })
  expect(await publishDue(61)).toBeNull()
  expect(await seen()).toBe('Old. [@report]')
  expect((await acts(revisionId)).at(-1)).toBe('revision.unscheduled')
})

test('withdrawing the entry takes it back too: nothing brings an entry back by itself', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  const edition = await db.client.edition.findFirstOrThrow({ where: { headId: revisionId } })
  const input = {
    actor: room.person('editor'),
    revisionId: edition.publishedId ?? '',
    reason: 'It named somebody.',
  }
  expect(await withdrawRevision(db.client, input, at(5))).toMatchObject({
    ok: true,
    value: { isUnscheduled: true },
  })
  expect(await publishDue(61)).toBeNull()
  expect(await seen()).toBeUndefined()
  expect(await head()).toMatchObject({ id: revisionId, state: 'submitted' })
})

test('withdrawing a translation leaves the English text in its schedule', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  const { entryId } = await db.client.revision.findUniqueOrThrow({ where: { id: revisionId } })
  const snapshot = { id: entryId, title: 'Un término', summary: 'Antiguo. [@report]' }
  const spanish = await publishText(db.client, { kind: 'term', slug, locale: 'es', snapshot }, at(4))
  const input = { actor: room.person('editor'), revisionId: spanish.id, reason: 'It says something else.' }
  expect(await withdrawRevision(db.client, input, at(5))).toMatchObject({
    ok: true,
    value: { isUnscheduled: false },
  })
  expect(await publishDue(61)).toEqual({ revisionId, trouble: null })
  expect(await seen()).toBe('New. [@report]')
})

test('an entry that is renamed meanwhile is published at its new address', async () => {
  const revisionId = await submitted()
  await schedule(revisionId)
  const newSlug = `${slug}-renamed`
  await renameEntry(db.client, { actor: room.person('editor'), kind: 'term', slug, newSlug }, at(5))
  expect(await publishDue(61)).toEqual({ revisionId, trouble: null })
  slug = newSlug
  expect(await seen()).toBe('New. [@report]')
})

test('a text on which publishing breaks opens one task, whichever server met it, and keeps no other waiting', async () => {
  const broken = await submitted()
  await schedule(broken)
  const { entryId } = await head()
  slug = `behind-${count}`
  const behind = { id: 'bbbbbbbb', title: 'A term', summary: 'Old. [@report]' }
  await room.publish('term', slug, behind)
  const revisionId = await submitted()
  await schedule(revisionId, { at: at(61) })
  await db.client.$executeRawUnsafe(
    `ALTER TABLE audit_event ADD CONSTRAINT broken CHECK (act <> 'revision.published' OR revision_id <> '${broken}') NOT VALID`,
  )
  const looks = [db.client, second, db.client, second].map((client) => publishDue(70, client))
  const first = await Promise.allSettled(looks)
  const then = await publishDue(70)
  await db.client.$executeRawUnsafe('ALTER TABLE audit_event DROP CONSTRAINT broken')
  expect(first.some(({ status }) => status === 'rejected')).toBe(true)
  const published = first.flatMap((look) => (look.status === 'fulfilled' && look.value ? [look.value] : []))
  expect([...published, ...(then ? [then] : [])]).toEqual([{ revisionId, trouble: null }])
  expect(await seen()).toBe('New. [@report]')
  const tasks = await db.client.task.findMany({ where: { entryId } })
  expect(tasks).toMatchObject([{ act: 'schedule.missed', closedAt: null }])
  expect((await acts(broken)).slice(-2)).toEqual(['revision.scheduled', 'revision.not-published'])
  expect(await publishDue(71)).toBeNull()
})
