import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadHome } from '@/lib/desk/load-home'
import { loadPreview } from '@/lib/desk/load-preview'
import { loadReview } from '@/lib/desk/load-review'
import { reviewAction } from '@/lib/desk/review-action'
import { getVersion } from '@/lib/entries/get-version'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())
beforeEach(() => {
  room.now = new Date(room.now.getTime() + 1000)
})

describe('from draft to readers', () => {
  const review = (visitor: Visitor, fields: Record<string, string>, more = {}) =>
    room.send(reviewAction, visitor, { ...checklistForm('term'), ...fields }, more)
  let revision: string

  test('problems block submitting, and the draft is saved all the same', async () => {
    const heard = await room.edit('reviewer', 'submit', { summary: 'Nobody cited.' })
    expect(heard).toMatchObject({
      location: '/edit/term/detainer#problems',
      said: { outcome: 'invalid', says: 'savedNotSubmitted' },
    })
    expect((await room.seen('reviewer')).problems).toMatchObject([{ name: 'summary' }])
  })

  test('a submitted draft waits for somebody else', async () => {
    expect(
      (
        await room.edit('reviewer', 'submit', {
          summary: 'A request. [@report, p. 3]',
          aliases: 'hold\nimmigration hold',
          _note: 'Page added.',
        })
      ).said?.says,
    ).toBe('submitted')
    revision = (await room.seen('reviewer')).head?.id ?? ''
    expect(await loadReview(db.client, room.person('reviewer'), revision, false)).toMatchObject({
      isOwn: true,
      mayPublish: false,
      mayReturn: false,
    })
    expect(await loadReview(db.client, room.person('reviewer'), revision, true)).toMatchObject({
      isOwn: false,
      mayPublish: true,
    })
    expect(
      (await review('reviewer', { _intent: 'publish', revision, reason: 'clarification' })).said,
    ).toMatchObject({ outcome: 'refused', says: 'refusedBecause' })
    expect((await loadHome(db.client, room.person('administrator'), {}))?.waiting).toMatchObject([
      { slug: 'detainer' },
    ])
    expect((await loadHome(db.client, room.person('contributor'), {}))?.waiting).toEqual([])
  })

  test('a reviewer sees what changes, by field and claim, against what is live', async () => {
    const view = (await loadReview(db.client, room.person('administrator'), revision, false))!
    expect(view).toMatchObject({
      against: { version: 1 },
      needsReason: true,
      mayPublish: true,
      note: 'Page added.',
    })
    expect(view.diff.map((one) => one.title)).toEqual(['Summary', 'Also called'])
  })

  test('is returned only with a note, and comes back to its author with it', async () => {
    expect((await review('administrator', { _intent: 'return', revision, note: '  ' })).said).toMatchObject({
      outcome: 'invalid',
      says: 'notReturned',
    })
    expect(
      (await review('administrator', { _intent: 'return', revision, note: 'Which page?' })).said?.says,
    ).toBe('returned')
    expect((await loadHome(db.client, room.person('reviewer'), {}))?.returned).toMatchObject([
      { slug: 'detainer', reviewNote: 'Which page?' },
    ])
  })

  test('is published only with a reason; what was typed beside it comes back', async () => {
    await room.edit('reviewer', 'submit', { summary: 'A request. [@report, p. 4]' })
    revision = (await room.seen('reviewer')).head?.id ?? ''
    const heard = await review('administrator', {
      _intent: 'publish',
      revision,
      reason: '',
      note: 'For readers.',
    })
    expect(heard.said).toMatchObject({ outcome: 'invalid', says: 'notPublished' })
    expect(await loadReview(db.client, room.person('administrator'), revision, false)).toMatchObject({
      typed: { note: 'For readers.' },
    })
    expect(
      (
        await review('administrator', {
          _intent: 'publish',
          revision,
          reason: 'clarification',
          note: 'For readers.',
        })
      ).said?.says,
    ).toBe('published')
    expect(await getVersion(db.client, { kind: 'term', slug: 'detainer' }, 'en')).toMatchObject({
      version: 2,
      snapshot: { summary: 'A request. [@report, p. 4]' },
    })
    expect(
      (await review('administrator', { _intent: 'publish', revision, reason: 'typo' })).said?.outcome,
    ).toBe('refused')
    expect((await room.seen('contributor')).history.lines[0]).toMatchObject({
      version: 2,
      author: 'reviewer',
      reviewer: 'administrator',
      reason: 'clarification',
    })
  })

  test('one editor alone publishes their own work where the site says so', async () => {
    await room.edit('reviewer', 'submit', { summary: 'A request. [@report, p. 5]' })
    revision = (await room.seen('reviewer')).head?.id ?? ''
    expect(
      (await review('reviewer', { _intent: 'publish', revision, reason: 'typo' }, { singleEditor: true }))
        .said?.says,
    ).toBe('published')
  })
})

test('a preview numbers the sources and names those that nobody published', async () => {
  const view = await loadPreview(db.client, 'term', {
    title: 'T',
    summary: 'One. [@report, p. 2] Two. [@nobody]',
    body: '> '.repeat(5000),
  })
  expect([...view.sourceTitles]).toEqual([['report', 'A report']])
  expect(view.claims.map((claim) => claim.citations[0]?.source)).toEqual(['report', 'nobody'])
  expect(view.prose.map((field) => field.problem === null)).toEqual([true, false])
})
