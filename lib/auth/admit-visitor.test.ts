import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { admitVisitor } from '@/lib/auth/admit-visitor'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { openClient } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
})
afterAll(() => db.close())

const tokenOf = (visitor: Visitor) =>
  readCookie(room.people.get(visitor)?.cookie ?? null, sessionCookieName(false))
const ask = (path: string, token: string | null, client = db.client, patienceMs?: number) =>
  admitVisitor(client, { path, token }, SETTINGS, room.now, patienceMs)

test.each([
  ['stranger', null],
  ['expired', 'expired'],
  ['revoked', 'ended'],
  ['disabled', 'ended'],
] as const)('the %s is sent to sign in', async (visitor, says) => {
  expect(await ask('/edit/term/detainer', tokenOf(visitor))).toEqual({ type: 'sign-in', says })
})

test('a cookie that is none of ours opens nothing', async () => {
  expect(await ask('/edit', 'eyJhbGciOiJub25lIn0')).toEqual({ type: 'sign-in', says: 'ended' })
})

test.each(['/edit', '/edit/audit', '/sign-in', '/welcome/x'])(
  '%s is not begun while the database refuses, or says nothing',
  async (path) => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((done) => silent.once('listening', done))
    const refusing = openClient('postgresql://nobody@127.0.0.1:1/none')
    const mute = openClient(`postgresql://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/none`)
    expect(await ask(path, tokenOf('editor'), refusing)).toEqual({ type: 'away' })
    expect(await ask(path, tokenOf('editor'), mute, 20)).toEqual({ type: 'away' })
    silent.close()
  },
)

test('people who are signed in enter, and the sign-in page needs no database for a stranger', async () => {
  for (const visitor of ['contributor', 'editor', 'reviewer', 'administrator'] as const)
    expect(await ask('/edit', tokenOf(visitor))).toEqual({ type: 'enter' })
  expect(await ask('/sign-in', null, openClient('postgresql://nobody@127.0.0.1:1/none'))).toEqual({
    type: 'enter',
  })
})
