import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { findPlace, newPlace, type Place } from '@/lib/desk/place'
import { bePresent, presenceQuery } from '@/lib/desk/presence'

let db: TestDatabase
let room: DeskRoom
let place: Place
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  place = (await findPlace(db.client, 'term', 'detainer', 'en'))!
})
afterAll(() => db.close())

const seconds = (count: number) => new Date(room.now.getTime() + count * 1000)
const open = (visitor: Visitor, at: Date, there = place) =>
  bePresent(db.client, room.person(visitor), there, at)

describe('who else has an entry open', () => {
  test('is told to nobody who may not edit', async () => {
    expect(await bePresent(db.client, ANONYMOUS, place, room.now)).toBeNull()
    expect(await db.client.presence.count()).toBe(0)
  })

  test('is told with the time of their last sign of life, and never counts oneself', async () => {
    expect(await open('editor', seconds(0))).toMatchObject({ names: [], words: '' })
    expect(await open('editor', seconds(5))).toMatchObject({ names: [], words: '' })
    expect(await open('administrator', seconds(10))).toEqual({
      names: ['editor'],
      words: 'Also open: editor, just now',
      at: seconds(10).toISOString(),
    })
    expect(await open('editor', seconds(70))).toMatchObject({
      words: 'Also open: administrator, 1 minute ago',
    })
  })

  test('is forgotten when they give no sign of life, and is another in another language', async () => {
    expect(await open('editor', seconds(130))).toMatchObject({ names: [], words: '' })
    expect(await db.client.presence.count()).toBe(1)
    expect(await open('administrator', seconds(131), { ...place, locale: 'es' })).toMatchObject({ names: [] })
    expect(await open('administrator', seconds(131), newPlace('term', 'en'))).toMatchObject({ names: [] })
  })

  test('is forgotten at once when they close the page, unless another page of theirs is newer', async () => {
    const leave = (visitor: Visitor, left: Date) =>
      presenceQuery.answer(
        { client: db.client, now: seconds(150), actor: room.person(visitor) },
        { kind: 'term', slug: 'detainer', locale: 'en', left },
      )
    await open('editor', seconds(140))
    await open('editor', seconds(145))
    await leave('administrator', seconds(150))
    await leave('editor', seconds(140))
    expect(await open('administrator', seconds(150))).toMatchObject({ names: ['editor'] })
    await leave('editor', seconds(145))
    expect(await open('administrator', seconds(151))).toMatchObject({ names: [] })
  })
})
