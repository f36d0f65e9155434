import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { refsQuery, unitOf } from '@/lib/desk/search-refs'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const find = (kind: 'source' | 'term' | 'measure' | 'any', q: string) =>
  refsQuery.answer({ client: db.client, now: room.now, actor: room.person('contributor') }, { kind, q })

test('an entry is found by words of its title or address, of its own kind alone', async () => {
  expect(await find('term', 'report')).toEqual({ found: [] })
  expect(await find('source', "r'eport %")).toEqual({ found: [] })
  for (const q of ['', 'REP', 'report a', 'a report'])
    expect(await find('source', q)).toEqual({
      found: [{ slug: 'report', value: 'report', title: 'A report', unit: '' }],
    })
})

test('where entries of any kind may stand they are found by their kind too, and named with it', async () => {
  for (const q of ['source/rep', 'report', 'source report'])
    expect(await find('any', q)).toMatchObject({ found: [{ value: 'source/report' }] })
  expect(await find('any', 'term')).toMatchObject({ found: [{ value: 'term/detainer' }] })
})

test('a measure that is not there has no unit', async () => {
  expect([await unitOf(db.client, ''), await unitOf(db.client, 'nothing')]).toEqual(['', ''])
})
