import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import { loadEdit } from '@/lib/desk/load-edit'
import { loadHome } from '@/lib/desk/load-home'
import { loadPreview } from '@/lib/desk/load-preview'
import { loadReview } from '@/lib/desk/load-review'
import { findPlace, newPlace } from '@/lib/desk/place'
import { reviewAction } from '@/lib/desk/review-action'
import { getVersion } from '@/lib/entries/get-version'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.publish('source', 'report', { id: 'ssssssss', title: 'A report', csl: { type: 'report' }, publication: 'dataset', verification: 'seen' })
  await room.publish('term', 'detainer', { id: 'tttttttt', title: 'Detainer', summary: 'A request. [@report]', aliases: ['hold'] })
})
afterAll(() => db.close())
beforeEach(() => {
  room.now = new Date(room.now.getTime() + 1000)
})

const place = async () => (await findPlace(db.client, 'term', 'detainer', 'en'))!
const seen = async (visitor: Visitor) => (await loadEdit(db.client, room.person(visitor), await place()))!
/** Sends the form as the page drew it, with changes. */
async function send(visitor: Visitor, _intent: string, changes: Record<string, string>, from?: Awaited<ReturnType<typeof seen>>) {
  const view = from ?? (await seen(visitor))
  return room.send(editAction, visitor, { _kind: 'term', _slug: 'detainer', _base: view.baseId, _note: view.note, ...view.values, ...changes, _intent })
}

describe('what was typed is never lost', () => {
  test('not by what the schema refuses: it is kept, shown again, and its problem leads to its field', async () => {
    const heard = await send('editor', 'save', { title: '', summary: 'Half a thought \0 with NUL', checkedOn: 'Nov 2016', aliases: 'one\r\n\r\ntwo' })
    expect(heard).toMatchObject({ location: '/edit/term/detainer#problems', said: { outcome: 'invalid', says: 'notSaved' } })
    const view = await seen('editor')
    expect(view.values).toMatchObject({ summary: 'Half a thought \uFFFD with NUL', checkedOn: 'Nov 2016', aliases: 'one\ntwo' })
    expect(view.unsavedSince).not.toBeNull()
    expect(view.problems).toEqual([
      { name: 'title', title: 'Title', message: 'Is needed.' },
      { name: 'checkedOn', title: 'Last checked on', message: 'Not a date: write 2017, 2017-03 or 2017-03-21.' },
    ])
    expect((await loadHome(db.client, room.person('editor'), {}))?.unsaved).toMatchObject([{ path: '/edit/term/detainer' }])
    expect((await loadHome(db.client, room.person('administrator'), {}))?.unsaved).toEqual([])
  })

  test('not by a restart: it lies in the database, and nobody else sees it', async () => {
    expect((await seen('editor')).values['checkedOn']).toBe('Nov 2016')
    expect((await seen('contributor')).unsavedSince).toBeNull()
  })

  test('until its author throws it away', async () => {
    expect((await send('editor', 'discard', {})).said?.says).toBe('discarded')
    expect((await seen('editor')).unsavedSince).toBeNull()
  })

  test('not by a session that expired: it is kept for whom the cookie names, and nothing else happens', async () => {
    const view = await seen('editor')
    const revisions = await db.client.revision.count()
    const heard = await send('expired', 'save', { summary: 'Typed too late. [@report]' }, view)
    expect(heard).toMatchObject({ location: '/sign-in?from=%2Fedit%2Fterm%2Fdetainer', said: { outcome: 'refused', says: 'expiredKept' } })
    expect(await db.client.revision.count()).toBe(revisions)
    expect((await seen('expired')).values['summary']).toBe('Typed too late. [@report]')
  })

  test('but a session that was ended keeps nothing for anybody', async () => {
    const view = await seen('editor')
    for (const visitor of ['revoked', 'disabled'] as const) {
      expect((await send(visitor, 'save', { summary: 'Vandal' }, view)).said?.says).toBe('signInFirst')
      expect(await db.client.workingCopy.count({ where: { userId: room.person(visitor).id } })).toBe(0)
    }
  })

  test('and a preview that arrives after the save does not bring it back', async () => {
    const before = await seen('editor')
    expect((await send('editor', 'save', { aliases: 'hold\nICE hold' }, before)).said?.says).toBe('saved')
    expect((await send('editor', 'preview', { aliases: 'hold\nICE hold' }, before)).location).toBe('/edit/term/detainer/preview')
    expect((await seen('editor')).unsavedSince).toBeNull()
    expect((await send('editor', 'preview', { aliases: 'other' })).location).toBe('/edit/term/detainer/preview')
    expect((await seen('editor')).values['aliases']).toBe('other')
    await send('editor', 'discard', {})
  })

  test('and saving what is saved already writes nothing', async () => {
    const revisions = await db.client.revision.count()
    expect((await send('editor', 'save', {})).said?.says).toBe('unchanged')
    expect(await db.client.revision.count()).toBe(revisions)
  })
})

describe('lists', () => {
  test('grow, move and shrink by buttons that keep the whole form', async () => {
    const rows = async () => {
      const field = (await seen('editor')).fields.find((one) => one.name === 'errorNotes')
      return field?.as === 'rows' ? field.rows.map((row) => row.label) : null
    }
    expect((await send('editor', 'add:errorNotes', { title: 'Typed meanwhile' })).location).toBe('/edit/term/detainer#field-errorNotes')
    expect(await rows()).toEqual([''])
    await send('editor', 'add:errorNotes', { 'errorNotes.0.key': 'first' })
    await send('editor', 'up:errorNotes.1', { 'errorNotes.1.key': 'second' })
    expect(await rows()).toEqual(['second', 'first'])
    await send('editor', 'remove:errorNotes.1', {})
    expect(await rows()).toEqual(['second'])
    expect((await seen('editor')).values['title']).toBe('Typed meanwhile')
    await send('editor', 'discard', {})
  })
})

describe('two people at once', () => {
  test('the second is told, sees both texts, and loses nothing', async () => {
    const [hers, his] = [await seen('editor'), await seen('administrator')]
    expect((await send('editor', 'save', { summary: 'A written request. [@report]', title: 'Detainer request' }, hers)).said?.says).toBe('saved')
    const heard = await send('administrator', 'save', { summary: 'A request to a jail. [@report]', aliases: 'hold\nimmigration hold', _note: 'mine' }, his)
    expect(heard).toMatchObject({ location: '/edit/term/detainer#conflict', said: { outcome: 'conflict' } })

    const view = await seen('administrator')
    expect(view.values).toMatchObject({ summary: 'A request to a jail. [@report]', aliases: 'hold\nimmigration hold' })
    expect(view.conflict).toMatchObject({
      author: 'editor',
      fields: [
        { key: 'title', changedBy: 'them', theirs: { title: 'Detainer request' } },
        { key: 'summary', changedBy: 'both', base: { summary: 'A request. [@report]' } },
        { key: 'aliases', changedBy: 'you' },
      ],
    })
    // Sending the stale form again is refused again.
    expect((await send('administrator', 'save', {})).said?.outcome).toBe('conflict')
  })

  test('choices made for another head change nothing', async () => {
    const before = await db.client.workingCopy.findMany()
    await room.send(editAction, 'administrator', { _kind: 'term', _slug: 'detainer', _head: crypto.randomUUID(), 'choose.summary': 'theirs', _intent: 'resolve' })
    const plain = (rows: typeof before) => rows.map(({ fields, baseId }) => ({ fields, baseId }))
    expect(plain(await db.client.workingCopy.findMany())).toEqual(plain(before))
  })

  test('the choice by field stands on the newest revision, and can be saved', async () => {
    const headId = (await seen('administrator')).conflict?.headId ?? ''
    const form = { _kind: 'term', _slug: 'detainer', _head: headId, 'choose.summary': 'own', 'own.summary': 'A written request to a jail. [@report]', _intent: 'resolve' }
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('merged')
    const view = await seen('administrator')
    expect(view).toMatchObject({ conflict: null, baseId: headId, note: 'mine' })
    expect(view.values).toMatchObject({ title: 'Detainer request', summary: 'A written request to a jail. [@report]', aliases: 'hold\nimmigration hold' })
    expect((await send('administrator', 'save', {})).said?.says).toBe('saved')
    expect((await seen('administrator')).unsavedSince).toBeNull()
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('noConflict')
  })
})

describe('from draft to readers', () => {
  const review = (visitor: Visitor, fields: Record<string, string>, more = {}) => room.send(reviewAction, visitor, fields, more)
  let revision: string

  test('problems block submitting, and the draft is saved all the same', async () => {
    const heard = await send('editor', 'submit', { summary: 'Nobody cited.' })
    expect(heard).toMatchObject({ location: '/edit/term/detainer#problems', said: { outcome: 'invalid', says: 'savedNotSubmitted' } })
    expect((await seen('editor')).problems).toMatchObject([{ name: 'summary' }])
  })

  test('a submitted draft waits for somebody else', async () => {
    expect((await send('editor', 'submit', { summary: 'A request. [@report, p. 3]', _note: 'Page added.' })).said?.says).toBe('submitted')
    revision = (await seen('editor')).head?.id ?? ''
    expect(await loadReview(db.client, room.person('editor'), revision, false)).toMatchObject({ isOwn: true, mayPublish: false, mayReturn: false })
    expect(await loadReview(db.client, room.person('editor'), revision, true)).toMatchObject({ isOwn: false, mayPublish: true })
    expect((await review('editor', { _intent: 'publish', revision, reason: 'clarification' })).said).toMatchObject({ outcome: 'refused', says: 'refusedBecause' })
    expect((await loadHome(db.client, room.person('administrator'), {}))?.waiting).toMatchObject([{ slug: 'detainer' }])
    expect((await loadHome(db.client, room.person('contributor'), {}))?.waiting).toEqual([])
  })

  test('a reviewer sees what changes, by field and claim, against what is live', async () => {
    const view = (await loadReview(db.client, room.person('administrator'), revision, false))!
    expect(view).toMatchObject({ against: { version: 1 }, needsReason: true, mayPublish: true, note: 'Page added.' })
    expect(view.diff.map((one) => one.title)).toEqual(['Title', 'Summary', 'Also called'])
  })

  test('is returned only with a note, and comes back to its author with it', async () => {
    expect((await review('administrator', { _intent: 'return', revision, note: '  ' })).said).toMatchObject({ outcome: 'invalid', says: 'notReturned' })
    expect((await review('administrator', { _intent: 'return', revision, note: 'Which page?' })).said?.says).toBe('returned')
    expect((await loadHome(db.client, room.person('editor'), {}))?.returned).toMatchObject([{ slug: 'detainer', reviewNote: 'Which page?' }])
  })

  test('is published only with a reason; what was typed beside it comes back', async () => {
    await send('editor', 'submit', { summary: 'A request. [@report, p. 4]' })
    revision = (await seen('editor')).head?.id ?? ''
    const heard = await review('administrator', { _intent: 'publish', revision, reason: '', note: 'For readers.' })
    expect(heard.said).toMatchObject({ outcome: 'invalid', says: 'notPublished', typed: { note: 'For readers.' } })
    expect((await review('administrator', { _intent: 'publish', revision, reason: 'clarification', note: 'For readers.' })).said?.says).toBe('published')
    expect(await getVersion(db.client, { kind: 'term', slug: 'detainer' }, 'en')).toMatchObject({ version: 2, snapshot: { summary: 'A request. [@report, p. 4]' } })
    expect((await review('administrator', { _intent: 'publish', revision, reason: 'typo' })).said?.outcome).toBe('refused')
    expect((await seen('contributor')).history[0]).toMatchObject({ version: 2, author: 'editor', reviewer: 'administrator', reason: 'clarification' })
  })

  test('one editor alone publishes their own work where the site says so', async () => {
    await send('editor', 'submit', { summary: 'A request. [@report, p. 5]' })
    revision = (await seen('editor')).head?.id ?? ''
    expect((await review('editor', { _intent: 'publish', revision, reason: 'typo' }, { singleEditor: true })).said?.says).toBe('published')
  })
})

describe('a new entry', () => {
  const form = { _kind: 'term', _new: '1', title: 'Warrant', summary: 'An order of a court. [@report]' }
  const view = async () => (await loadEdit(db.client, room.person('contributor'), newPlace('term', 'en')))!

  test('has no problems before anything is typed', async () => {
    expect(await view()).toMatchObject({ problems: [], head: null, isNew: true })
  })

  test('needs an address that nobody has; until then it is kept', async () => {
    for (const [_slug, says] of [['', 'notSaved'], ['Not A Slug', 'notSaved'], ['detainer', 'slugTaken']] as const) {
      expect((await room.send(editAction, 'contributor', { ...form, _slug, _intent: 'save' })).said?.says, _slug).toBe(says)
    }
    expect(await view()).toMatchObject({ slug: 'detainer', title: 'Warrant' })
    expect(await db.client.entry.count({ where: { slug: { in: ['', 'Not A Slug'] } } })).toBe(0)
  })

  test('is made by saving, with a permanent id of its own, and the form is empty again', async () => {
    const heard = await room.send(editAction, 'contributor', { ...form, _slug: 'warrant', _intent: 'submit' })
    expect(heard).toMatchObject({ location: '/edit/term/warrant', said: { says: 'submitted' } })
    expect((await db.client.entry.findUniqueOrThrow({ where: { kind_slug: { kind: 'term', slug: 'warrant' } } })).id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/)
    expect(await view()).toMatchObject({ title: '', unsavedSince: null })
  })
})

test('a preview numbers the sources and names those that nobody published', async () => {
  const view = await loadPreview(db.client, 'term', { title: 'T', summary: 'One. [@report, p. 2] Two. [@nobody]', body: '> '.repeat(5000) })
  expect([...view.sourceTitles]).toEqual([['report', 'A report']])
  expect(view.claims.map((claim) => claim.citations[0]?.source)).toEqual(['report', 'nobody'])
  expect(view.prose.map((field) => field.problem === null)).toEqual([true, false])
})
