import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { listChanges } from '@/lib/changes/list-changes'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { publishText } from '@/lib/revisions/publish-text.fixture'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { returnRevision } from '@/lib/revisions/return-revision'
import { submitRevision } from '@/lib/revisions/submit-revision'
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

test('nobody schedules but a reviewer other than the author, a text that waits and may be published, for a time to come', async () => {
  const { revisionId: unread } = await term.saved('Unread. [@report]')
  await submitRevision(db.client, { actor: room.person('editor'), revisionId: unread }, at(2))
  expect(await term.schedule(unread)).toMatchObject({ failure: { problems: [{ path: 'checklist' }] } })
  const revisionId = await term.submitted()
  for (const visitor of ['contributor', 'editor'] as const)
    expect(await term.schedule(revisionId, {}, visitor)).toMatchObject({ failure: { type: 'refused' } })
  expect(await term.schedule(revisionId, { reason: undefined })).toMatchObject({
    failure: { problems: [{ path: 'reason' }] },
  })
  expect(await term.schedule(revisionId, { timeZone: 'Mars/Olympus' })).toMatchObject({
    failure: { problems: [{ path: 'timeZone' }] },
  })
  expect(await term.schedule(revisionId, { at: at(3) })).toMatchObject({
    failure: { problems: [{ message: 'This time has passed.' }] },
  })
  expect(await term.schedule(revisionId, { at: new Date('2046-11-22') })).toMatchObject({
    failure: { problems: [{ message: 'This is more than two years away.' }] },
  })
  expect(await term.schedule(revisionId, { timeZone: 'Mars/Olympus' })).toMatchObject({
    failure: { problems: [{ path: 'timeZone' }] },
  })
  const { revisionId: draft } = await term.saved('Newer. [@report]')
  expect(await term.schedule(draft)).toMatchObject({ failure: { type: 'refused' } })
  expect(await db.client.schedule.count()).toBe(0)
})

test('readers see nothing before the time, and then the text, with reason, note and the reviewer’s name', async () => {
  const revisionId = await term.submitted()
  expect(await term.schedule(revisionId)).toEqual({ ok: true, value: { at: at(60) } })
  expect(await term.publishDue(59)).toBeNull()
  expect(await term.seen()).toBe('Old. [@report]')
  expect(await term.publishDue(61)).toEqual({ revisionId, trouble: null })
  expect(await term.seen()).toBe('New. [@report]')
  const reviewerId = room.person('reviewer').id
  expect(await term.head()).toMatchObject({ state: 'published', version: 2, reviewerId, publishedAt: at(61) })
  const [change] = await listChanges(db.client, { first: 'newest', limit: 1, onlyCorrections: true })
  expect(change).toMatchObject({
    slug: term.slug,
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
  expect(await term.publishDue(62)).toBeNull()
})

test('a scheduled text is neither returned nor scheduled again; it is taken back by an editor, and waits', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  expect(await term.schedule(revisionId)).toMatchObject({ failure: { type: 'refused' } })
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
  expect(await term.head()).toMatchObject({ id: revisionId, state: 'submitted' })
  expect(await term.publishDue(61)).toBeNull()
  expect((await term.acts(revisionId)).slice(-2)).toEqual(['revision.scheduled', 'revision.unscheduled'])
  expect(await term.schedule(revisionId, { at: at(90) })).toMatchObject({ ok: true })
  expect(await term.publishDue(61)).toBeNull()
  expect(await term.publishDue(90)).toEqual({ revisionId, trouble: null })
})

test('a scheduled text may be published at once, and is then not published again', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  const input = { actor: room.person('administrator'), revisionId, reason: 'typo' } as const
  expect(await publishRevision(db.client, input, at(5))).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await term.publishDue(61)).toBeNull()
  expect((await term.head()).version).toBe(2)
})

test('saving on top takes the text below back, and says so', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  expect(await term.saved('New. [@report]', 'contributor')).toMatchObject({
    isUnchanged: true,
    isUnscheduled: false,
  })
  expect((await term.head()).state).toBe('scheduled')
  expect(await term.saved('Newer. [@report]', 'contributor')).toMatchObject({ isUnscheduled: true })
  expect(await term.publishDue(61)).toBeNull()
  expect(await term.seen()).toBe('Old. [@report]')
  expect((await term.acts(revisionId)).at(-1)).toBe('revision.unscheduled')
})

test('withdrawing the entry takes it back too: nothing brings an entry back by itself', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
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
  expect(await term.publishDue(61)).toBeNull()
  expect(await term.seen()).toBeUndefined()
  expect(await term.head()).toMatchObject({ id: revisionId, state: 'submitted' })
})

test('withdrawing a translation leaves the English text in its schedule', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  const { entryId } = await db.client.revision.findUniqueOrThrow({ where: { id: revisionId } })
  const snapshot = { id: entryId, title: 'Un término', summary: 'Antiguo. [@report]' }
  const spanish = await publishText(
    db.client,
    { kind: 'term', slug: term.slug, locale: 'es', snapshot },
    at(4),
  )
  const input = { actor: room.person('editor'), revisionId: spanish.id, reason: 'It says something else.' }
  expect(await withdrawRevision(db.client, input, at(5))).toMatchObject({
    ok: true,
    value: { isUnscheduled: false },
  })
  expect(await term.publishDue(61)).toEqual({ revisionId, trouble: null })
  expect(await term.seen()).toBe('New. [@report]')
})

test('an entry that is renamed meanwhile is published at its new address', async () => {
  const revisionId = await term.submitted()
  await term.schedule(revisionId)
  const newSlug = `${term.slug}-renamed`
  await renameEntry(
    db.client,
    { actor: room.person('editor'), kind: 'term', slug: term.slug, newSlug },
    at(5),
  )
  expect(await term.publishDue(61)).toEqual({ revisionId, trouble: null })
  term.slug = newSlug
  expect(await term.seen()).toBe('New. [@report]')
})
