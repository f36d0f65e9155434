import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

describe('lists', () => {
  test('show a new row although nothing else was typed', async () => {
    await room.edit('editor', 'add:errorNotes', {})
    const list = (await room.seen('editor')).fields.find((field) => field.name === 'errorNotes')
    expect(list).toMatchObject({ rows: [{ label: '' }] })
    await room.edit('editor', 'discard', {})
  })

  test('grow, move and shrink by buttons that keep the whole form', async () => {
    const rows = async () => {
      const field = (await room.seen('editor')).fields.find((one) => one.name === 'errorNotes')
      return field?.as === 'rows' ? field.rows.map((row) => row.label) : null
    }
    expect((await room.edit('editor', 'add:errorNotes', { title: 'Typed meanwhile' })).location).toBe(
      '/edit/term/detainer#field-errorNotes.0.key',
    )
    expect(await rows()).toEqual([''])
    await room.edit('editor', 'add:errorNotes', { 'errorNotes.0.key': 'first' })
    expect(
      (await room.edit('editor', 'up:errorNotes.1', { 'errorNotes.1.key': 'second' })).said,
    ).toMatchObject({ says: 'rowChanged', why: 'Error notes: row 2 is row 1 of 2 now.' })
    expect(await rows()).toEqual(['second', 'first'])
    expect((await room.edit('editor', 'remove:errorNotes.1', {})).said?.why).toMatch(
      /: row 2 is removed; 1 is left\.$/,
    )
    expect((await room.edit('editor', 'remove:errorNotes.7', {})).said).toBeNull()
    expect(await rows()).toEqual(['second'])
    expect((await room.seen('editor')).values['title']).toBe('Typed meanwhile')
    await room.edit('editor', 'discard', {})
  })
})
