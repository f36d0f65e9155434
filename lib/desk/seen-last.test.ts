import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadReview, type ReviewView } from '@/lib/desk/load-review'
import { noteSight } from '@/lib/desk/review-sight'

let db: TestDatabase
let room: DeskRoom
let first: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  first = await room.furnish()
})
afterAll(() => db.close())
const open = async (visitor: Visitor, id: string, asked?: string): Promise<ReviewView> => {
  const view = (await loadReview(db.client, room.person(visitor), id, false, asked))!
  await noteSight(db.client, room.person(visitor), view.sight, room.now)
  return view
}
const drafted = async (summary: string): Promise<string> => {
  room.now = new Date(room.now.getTime() + 1000)
  await room.edit('contributor', 'submit', { summary })
  return (await room.seen('contributor')).head?.id ?? ''
}
const words = (view: ReviewView) => JSON.stringify(view.diff)

test('nobody else’s reading is noted: not a stranger’s, and not a contributor’s', async () => {
  const { sight } = (await loadReview(db.client, room.person('contributor'), first, false))!
  await noteSight(db.client, ANONYMOUS, sight, room.now)
  await noteSight(db.client, room.person('contributor'), sight, room.now)
  expect(await db.client.reviewSight.count()).toBe(0)
})

test('a first look compares with what is live; the next draft with what was seen, also when read twice', async () => {
  const second = await drafted('A request to hold. [@report]')
  expect(await open('administrator', second)).toMatchObject({
    against: { as: 'live', version: 1 },
    choices: [{ as: 'live' }],
  })
  const third = await drafted('A request to hold somebody. [@report]')
  for (const view of [await open('administrator', third), await open('administrator', third)]) {
    expect(view).toMatchObject({ against: { as: 'seen', id: second, version: null, author: 'contributor' } })
    expect(view.choices.map((one) => one.as)).toEqual(['seen', 'live'])
    expect(words(view)).toContain('"added","text":" somebody"')
    expect(words(view)).not.toContain('"added","text":" to hold')
  }
  const live = await open('administrator', third, 'live')
  expect(live.against).toMatchObject({ as: 'live', version: 1 })
  expect(words(live)).toContain('"added","text":" to hold somebody"')
})

test('what one has seen is one’s own, and looking back at an old revision does not forget the newest', async () => {
  const fourth = await drafted('A request to hold somebody here. [@report]')
  expect((await loadReview(db.client, room.person('editor'), fourth, false))?.against?.as).toBe('live')
  await open('administrator', fourth)
  await open('administrator', first)
  const fifth = await drafted('A request to hold somebody there. [@report]')
  expect((await open('administrator', fifth)).against).toMatchObject({ as: 'seen', id: fourth })
})

test('what a draft was made from can be asked for, where it is neither what was seen last nor what is live', async () => {
  const { head } = await room.seen('contributor')
  const before = await db.client.revision.findUniqueOrThrow({ where: { id: head?.id ?? '' } })
  const sixth = await drafted('A request to hold somebody anywhere. [@report]')
  const view = await open('editor', sixth)
  expect(view.choices.map((one) => one.as)).toEqual(['base', 'live'])
  expect(view.against?.as).toBe('live')
  const base = await open('editor', sixth, 'base')
  expect(base.against).toMatchObject({ as: 'base', id: before.id, author: 'contributor' })
  expect(words(base)).toContain('"added","text":"anywhere')
  expect(words(base)).not.toContain('"added","text":" to hold')
})

test('an empty list that a new text brings along is no change', async () => {
  const view = await open('reviewer', first)
  expect(view.diff.map(({ path }) => path)).toEqual(['title', 'summary', 'aliases'])
})

test('any version can be asked for; a number that is none falls back', async () => {
  const head = (await room.seen('contributor')).head?.id ?? ''
  expect((await open('administrator', head, '1')).against).toMatchObject({ as: '1', version: 1 })
  expect((await open('administrator', head, '99')).against?.as).toBe('seen')
  expect((await open('administrator', first)).against).toBeNull()
})
