import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SESSION_SECONDS } from '@/lib/auth/session-token'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'

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

describe('two people at once', () => {
  test('the second is told, sees both texts, and loses nothing', async () => {
    const [hers, his] = [await room.seen('editor'), await room.seen('administrator')]
    expect(
      (
        await room.edit(
          'editor',
          'save',
          { summary: 'A written request. [@report]', title: 'Detainer request' },
          hers,
        )
      ).said?.says,
    ).toBe('saved')
    const heard = await room.edit(
      'administrator',
      'save',
      { summary: 'A request to a jail. [@report]', aliases: 'hold\nimmigration hold', _note: 'mine' },
      his,
    )
    expect(heard).toMatchObject({ location: '/edit/term/detainer#conflict', said: { outcome: 'conflict' } })

    const view = await room.seen('administrator')
    expect(view.values).toMatchObject({
      summary: 'A request to a jail. [@report]',
      aliases: 'hold\nimmigration hold',
    })
    expect(view.conflict).toMatchObject({
      author: 'editor',
      fields: [
        { key: 'title', changedBy: 'them', theirs: { title: 'Detainer request' } },
        { key: 'summary', changedBy: 'both', base: { summary: 'A request. [@report]' } },
        { key: 'aliases', changedBy: 'you' },
      ],
    })
    // Sending the stale form again is refused again.
    expect((await room.edit('administrator', 'save', {})).said?.outcome).toBe('conflict')
  })

  test('choices made for another head change nothing', async () => {
    const before = await db.client.workingCopy.findMany()
    await room.send(editAction, 'administrator', {
      _kind: 'term',
      _slug: 'detainer',
      _head: crypto.randomUUID(),
      'choose.summary': 'theirs',
      _intent: 'resolve',
    })
    const plain = (rows: typeof before) => rows.map(({ fields, baseId }) => ({ fields, baseId }))
    expect(plain(await db.client.workingCopy.findMany())).toEqual(plain(before))
  })

  test('the choice by field stands on the newest revision, and can be saved', async () => {
    const headId = (await room.seen('administrator')).conflict?.headId ?? ''
    const form = {
      _kind: 'term',
      _slug: 'detainer',
      _head: headId,
      'choose.summary': 'own',
      'own.summary': 'A written request to a jail. [@report]',
      _intent: 'resolve',
    }
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('merged')
    const view = await room.seen('administrator')
    expect(view).toMatchObject({ conflict: null, baseId: headId, note: 'mine' })
    expect(view.values).toMatchObject({
      title: 'Detainer request',
      summary: 'A written request to a jail. [@report]',
      aliases: 'hold\nimmigration hold',
    })
    expect((await room.edit('administrator', 'save', {})).said?.says).toBe('saved')
    expect((await room.seen('administrator')).unsavedSince).toBeNull()
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('noConflict')
  })

  test('there is no conflict where one of them typed nothing new', async () => {
    const before = await room.seen('contributor')
    await room.edit('contributor', 'preview', { title: 'Typed' }, before)
    await room.edit('contributor', 'preview', {}, before)
    expect((await room.seen('contributor')).unsavedSince).toBeNull()
    expect(await db.client.workingCopy.count({ where: { userId: room.person('contributor').id } })).toBe(0)

    await room.edit('contributor', 'add:errorNotes', {}, before)
    await room.edit('contributor', 'remove:errorNotes.0', { 'errorNotes.0.key': '' })
    await room.edit('editor', 'save', { aliases: 'hold' })
    expect(await room.seen('contributor')).toMatchObject({
      conflict: null,
      unsavedSince: null,
      values: { aliases: 'hold' },
    })
  })

  test('a text of one’s own is not dropped: not beside a choice left as it stood, nor by a session that ends', async () => {
    const stale = await room.seen('administrator')
    await room.edit('editor', 'save', { summary: 'Their words. [@report]' })
    const heard = await room.edit('administrator', 'save', { summary: 'My words. [@report]' }, stale)
    expect(heard.said?.says).toBe('conflict')
    const form = {
      _kind: 'term',
      _slug: 'detainer',
      _head: (await room.seen('administrator')).conflict?.headId ?? '',
      'choose.summary': 'yours', // as the page drew it
      'own.summary': 'Words of both. [@report]',
      _intent: 'resolve',
    }
    const early = room.now
    room.now = new Date(early.getTime() + SESSION_SECONDS * 1000)
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('expiredKept')
    room.now = early
    expect(await room.seen('administrator')).toMatchObject({
      conflict: null,
      values: { summary: 'Words of both. [@report]' },
    })
    expect((await room.send(editAction, 'administrator', form)).said?.says).toBe('merged')
    expect((await room.seen('administrator')).values['summary']).toBe('Words of both. [@report]')
  })
})
