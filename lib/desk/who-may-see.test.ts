import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, type Actor } from '@/lib/auth/actor'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { findSession } from '@/lib/auth/find-session'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS, type Visitor, VISITORS } from '@/lib/desk/desk-room.fixture'
import { foldersWith, gather } from '@/lib/desk/matrix/gather.fixture'
import { OPEN_TO_ALL, type PagesOf } from '@/lib/desk/matrix/page.fixture'

let db: TestDatabase
const room = new DeskRoom(null as never)
const PAGES = (await gather<PagesOf>('.pages.fixture.ts', 'pages')).flatMap((pages) => pages(room))
beforeAll(async () => {
  db = await openTestDatabase()
  Object.assign(room, { client: db.client })
  await room.open()
  await room.furnish()
})
afterAll(() => db.close())

describe('every page of the desk', () => {
  test('stands in this matrix', () => {
    const paths = foldersWith(new URL('../../app/(desk)/', import.meta.url), 'page.tsx')
    expect(paths).toEqual([...PAGES.map(({ path }) => path), ...OPEN_TO_ALL].sort())
  })

  const actorOf = async (visitor: Visitor): Promise<Actor> => {
    const person = room.people.get(visitor)
    if (person === undefined) return ANONYMOUS
    const token = readCookie(person.cookie, sessionCookieName(false))
    return (await findSession(db.client, token, SETTINGS, room.now)).actor
  }

  for (const { path, allowed, load } of PAGES) {
    test(`/${path} shows nothing to those whom it is not for, and something to the ${allowed.join(', ')}`, async () => {
      const seen: Visitor[] = []
      for (const visitor of VISITORS) if ((await load(await actorOf(visitor))) !== null) seen.push(visitor)
      expect(seen).toEqual(allowed)
    })
  }
})
