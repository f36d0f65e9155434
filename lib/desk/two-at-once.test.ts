import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SESSION_SECONDS } from '@/lib/auth/session-token'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import type { EditView } from '@/lib/desk/load-edit'
import { checklistOf } from '@/lib/revisions/checklist'
import { scheduleRevision } from '@/lib/revisions/schedule-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

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

const someone = async (visitor: Visitor, changes: Record<string, string>, from?: EditView) => {
  room.now = new Date(room.now.getTime() + 1000)
  return (await room.edit(visitor, 'save', changes, from)).said
}
const resolve = async (visitor: Visitor, fields: Record<string, string>, _intent = 'resolve') =>
  (await room.send(editAction, visitor, { _kind: 'term', _slug: 'detainer', _intent, ...fields })).said
const overlap = async (visitor: Visitor) => (await room.seen(visitor)).conflict?.overlaps[0]?.id ?? ''

describe('two people at once', () => {
  test('the second is asked where both changed the same claim, and loses nothing', async () => {
    const [hers, his] = [await room.seen('editor'), await room.seen('administrator')]
    expect(
      await someone('editor', { summary: 'A written request. [@report]', title: 'Detainer request' }, hers),
    ).toMatchObject({
      says: 'saved',
    })
    const changes = {
      summary: 'A request to a jail. [@report]',
      aliases: 'hold\nimmigration hold',
      _note: 'mine',
    }
    const heard = await room.edit('administrator', 'save', changes, his)
    expect(heard).toMatchObject({ location: '/edit/term/detainer#conflict', said: { outcome: 'conflict' } })

    const view = await room.seen('administrator')
    expect(view.values).toMatchObject({ summary: changes.summary, aliases: changes.aliases })
    expect(view.conflict).toMatchObject({
      authors: ['editor'],
      taken: ['Title'],
      overlaps: [
        {
          title: 'Summary',
          base: 'A request. [@report]',
          yours: 'A request to a jail. [@report]',
          theirs: 'A written request. [@report]',
        },
      ],
    })
    // Sending the stale form again is refused again.
    expect(await someone('administrator', {})).toMatchObject({ outcome: 'conflict' })
  })

  test('whoever chooses nothing, or for texts that are no longer there, has merged nothing', async () => {
    const before = await room.seen('administrator')
    expect(await resolve('administrator', {})).toMatchObject({ outcome: 'invalid', says: 'chooseEach' })
    expect(await resolve('administrator', { '_choose.00000000': 'theirs' })).toMatchObject({
      says: 'chooseEach',
    })
    expect(await room.seen('administrator')).toMatchObject({ values: before.values, baseId: before.baseId })
  })

  test('the choice stands on the newest revision with what merged itself, and can be saved', async () => {
    const id = await overlap('administrator')
    const form = { [`_choose.${id}`]: 'own', [`_own.${id}`]: 'A written request to a jail. [@report]' }
    expect(await resolve('administrator', form)).toMatchObject({ says: 'merged' })
    const view = await room.seen('administrator')
    expect(view).toMatchObject({ conflict: null, baseId: view.head?.id, note: 'mine' })
    expect(view.values).toMatchObject({
      title: 'Detainer request',
      summary: 'A written request to a jail. [@report]',
      aliases: 'hold\nimmigration hold',
    })
    expect(await someone('administrator', {})).toMatchObject({ says: 'saved' })
    expect((await room.seen('administrator')).unsavedSince).toBeNull()
    expect(await resolve('administrator', form)).toMatchObject({ says: 'noConflict' })
  })

  test('what does not overlap is merged and saved by itself, and the second hears what was merged in', async () => {
    const [hers, his] = [await room.seen('editor'), await room.seen('administrator')]
    await someone('editor', { title: 'Detainer', body: 'A first claim about jails. [@report]' }, hers)
    const said = await someone('administrator', { checkedOn: '2026-11-22' }, his)
    expect(said).toMatchObject({
      outcome: 'saved',
      says: 'savedMerged',
      why: 'Merged in from editor: Title, Text.',
    })
    const view = await room.seen('contributor')
    expect(view.values).toMatchObject({ title: 'Detainer', checkedOn: '2026-11-22' })
    expect(view.values['body']).toContain('A first claim')
    expect(view.history.lines.slice(0, 2)).toMatchObject([{ author: 'administrator' }, { author: 'editor' }])
  })

  test('who merges into a scheduled text, or submits on top of one, hears that it is not scheduled any more', async () => {
    const schedule = async () => {
      const { id } = await db.client.revision.findFirstOrThrow({
        where: { entryId: 'tttttttt', headOf: { isNot: null } },
        select: { id: true },
      })
      const actor = room.person('reviewer')
      await tickChecklist(db.client, { actor, revisionId: id, ticked: checklistOf('term') }, room.now)
      const at = new Date(room.now.getTime() + 86_400_000)
      const plan = { actor, revisionId: id, at, timeZone: 'UTC', reason: 'typo', note: '' } as const
      expect(await scheduleRevision(db.client, plan, room.now)).toMatchObject({ ok: true })
    }
    const his = await room.seen('administrator')
    await room.edit('editor', 'submit', { title: 'Detainer asked' })
    await schedule()
    const why = 'Merged in from editor: Title. The text below it was scheduled and is not any more.'
    expect(await someone('administrator', { aliases: 'hold\nstay' }, his)).toMatchObject({
      says: 'savedMerged',
      why,
    })
    await room.edit('administrator', 'submit', { title: 'Detainer, asked' })
    await schedule()
    expect((await room.edit('contributor', 'submit', { title: 'Detainer' })).said).toMatchObject({
      says: 'submitted',
      why: 'The text below it was scheduled and is not any more.',
    })
    expect(await db.client.schedule.count()).toBe(0)
  })

  test('a merged text is not handed over for review before its author has read it', async () => {
    const his = await room.seen('administrator')
    await someone('editor', { title: 'Detainer requests' })
    const heard = await room.edit('administrator', 'submit', { aliases: 'hold' }, his)
    expect(heard.said).toMatchObject({ says: 'savedMergedNotSubmitted' })
    expect((await room.seen('administrator')).head?.state).toBe('draft')
  })

  test('one sees before saving that nothing overlaps, and may bring the rest into the form', async () => {
    const his = await room.seen('administrator')
    await room.edit('administrator', 'preview', { aliases: 'hold\ndetainer' }, his)
    await someone('editor', { title: 'Detainer' })
    expect((await room.seen('administrator')).conflict).toMatchObject({ overlaps: [], taken: ['Title'] })
    expect(await resolve('administrator', {})).toMatchObject({ says: 'merged' })
    expect(await room.seen('administrator')).toMatchObject({
      conflict: null,
      values: { title: 'Detainer', aliases: 'hold\ndetainer' },
    })
    await room.edit('administrator', 'discard', {})
  })

  test('there is no conflict where one of them typed nothing new, or both typed the same', async () => {
    const before = await room.seen('contributor')
    await room.edit('contributor', 'preview', { title: 'Typed' }, before)
    await room.edit('contributor', 'preview', {}, before)
    expect((await room.seen('contributor')).unsavedSince).toBeNull()
    expect(await db.client.workingCopy.count({ where: { userId: room.person('contributor').id } })).toBe(0)

    await room.edit('contributor', 'add:errorNotes', {}, before)
    await room.edit('contributor', 'remove:errorNotes.0', { 'errorNotes.0.key': '' })
    await room.edit('contributor', 'preview', { aliases: 'immigration hold' })
    await someone('editor', { aliases: 'immigration hold' })
    expect(await room.seen('contributor')).toMatchObject({
      conflict: null,
      unsavedSince: null,
      values: { aliases: 'immigration hold' },
    })
  })

  test('a text of one’s own is not dropped: not beside no choice, nor by a session that ends', async () => {
    const stale = await room.seen('administrator')
    await someone('editor', { summary: 'Their words. [@report]' })
    expect(await someone('administrator', { summary: 'My words. [@report]' }, stale)).toMatchObject({
      says: 'conflict',
    })
    const id = await overlap('administrator')
    const form = { [`_own.${id}`]: 'Words of both. [@report]' }
    const early = room.now
    room.now = new Date(early.getTime() + SESSION_SECONDS * 1000)
    expect(await resolve('administrator', form)).toMatchObject({ says: 'expiredKept' })
    room.now = early
    expect((await room.seen('administrator')).conflict?.overlaps).toMatchObject([
      { chosen: 'own', own: 'Words of both. [@report]' },
    ])
    await room.edit('administrator', 'preview', { title: 'Typed meanwhile' })
    expect(await resolve('administrator', {}, 'resolve-save')).toMatchObject({ says: 'saved' })
    expect((await room.seen('reviewer')).values).toMatchObject({
      summary: 'Words of both. [@report]',
      title: 'Typed meanwhile',
    })
  })
})
