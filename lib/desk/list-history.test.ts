import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { listHistory } from '@/lib/desk/list-history'
import { findPlace, newPlace } from '@/lib/desk/place'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

test('a history of many drafts is told in parts, without a gap and without a double; a part that is none is the newest', async () => {
  const first = await db.client.revision.findUniqueOrThrow({ where: { id: room.furnished } })
  const { entryId, locale, canonical, sha256, createdAt } = first
  const draft = { entryId, locale, state: 'draft', snapshot: {}, canonical, sha256 }
  // Three at each moment: an import saves many at once.
  const rows = Array.from({ length: 70 }, (_, at) => ({
    ...draft,
    createdAt: new Date(createdAt.getTime() + 1000 * Math.ceil((at + 1) / 3)),
  }))
  await db.client.revision.createMany({ data: rows })
  const place = (await findPlace(db.client, 'term', 'detainer', 'en'))!
  const seen: string[] = []
  let before: string | null = null
  do {
    const { lines, next } = await listHistory(db.client, place, before)
    seen.push(...lines.map(({ id }) => id))
    before = next
  } while (before !== null)
  expect(new Set(seen).size).toBe(71)
  expect(seen).toHaveLength(71)
  expect(seen.at(-1)).toBe(room.furnished)
  for (const none of ['nonsense', '00000000-0000-4000-8000-000000000000'])
    expect((await listHistory(db.client, place, none)).lines[0]?.id).toBe(seen[0])
  expect(await listHistory(db.client, newPlace('term', 'en'))).toEqual({ lines: [], next: null })
})
