import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { changePerson } from '@/lib/auth/change-person'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { findSession } from '@/lib/auth/find-session'
import { hashPassword } from '@/lib/auth/password'
import { beginSession } from '@/lib/auth/sessions/begin-session'
import { browserWords } from '@/lib/auth/sessions/browser-words'
import { listSessions } from '@/lib/auth/sessions/list-sessions'
import { listSignIns } from '@/lib/auth/sessions/list-sign-ins'
import { makeSessionToken } from '@/lib/auth/session-token'
import { signIn } from '@/lib/auth/sign-in'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DEVICE, DeskRoom, SETTINGS } from '@/lib/desk/desk-room.fixture'
import { sessionsAction } from '@/lib/desk/sessions-action'
import { signOutAction } from '@/lib/desk/sign-out-action'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
})
afterAll(() => db.close())

const later = (seconds: number) => new Date(room.now.getTime() + seconds * 1000)
const begin = (who: 'editor' | 'reviewer', from = '192.0.2.1') =>
  beginSession(
    db.client,
    room.person(who),
    { means: 'password', device: { ...DEVICE, address: from } },
    room.now,
  )
const tokenFor = (userId: string, sessionId: string) =>
  makeSessionToken({ userId, sessionId }, SETTINGS.secret, room.now)
const isIn = async (token: string | null, at = room.now) =>
  (await findSession(db.client, token, SETTINGS, at)).actor.type === 'user'
const ownToken = (who: 'editor' | 'reviewer' | 'contributor') =>
  readCookie(room.person(who).cookie, sessionCookieName(false))

test('sessions and sign-ins are seen by their owner and by administrators alone', async () => {
  const { id } = room.person('editor')
  for (const actor of [ANONYMOUS, room.person('contributor'), room.person('reviewer')]) {
    expect(await listSessions(db.client, actor, id, room.now)).toBeNull()
    expect(await listSignIns(db.client, actor, id)).toBeNull()
  }
  for (const actor of [room.person('editor'), room.person('administrator')]) {
    expect(await listSessions(db.client, actor, id, room.now)).toMatchObject([
      { browser: 'Firefox on Linux' },
    ])
    expect(await listSignIns(db.client, actor, id)).toMatchObject([{ act: 'session.started' }])
  }
})

test('a cookie for the session of somebody else, or for none, opens nothing', async () => {
  const sessionId = await begin('reviewer')
  expect(await isIn(await tokenFor(room.person('editor').id, sessionId))).toBe(false)
  expect(await isIn(await tokenFor(room.person('reviewer').id, crypto.randomUUID()))).toBe(false)
  expect(await isIn(await tokenFor(room.person('reviewer').id, sessionId))).toBe(true)
})

test('one session is ended, then all others; nobody ends those of somebody else', async () => {
  const [one, two] = [await begin('editor'), await begin('editor')]
  const { id } = room.person('editor')
  const token = await tokenFor(id, one)
  expect((await room.send(sessionsAction, 'reviewer', { _intent: 'end', session: one })).said?.outcome).toBe(
    'refused',
  )
  expect(await isIn(token)).toBe(true)
  expect((await room.send(sessionsAction, 'editor', { _intent: 'end', session: one })).said?.outcome).toBe(
    'saved',
  )
  expect(await isIn(token)).toBe(false)
  expect((await room.send(sessionsAction, 'editor', { _intent: 'end-others' })).said?.outcome).toBe('saved')
  expect(await isIn(await tokenFor(id, two))).toBe(false)
  expect(await isIn(ownToken('editor'))).toBe(true)
  expect((await room.send(sessionsAction, 'editor', { _intent: 'end-others' })).said?.outcome).toBe('refused')
})

test('an administrator ends all sessions of somebody', async () => {
  const token = await tokenFor(room.person('editor').id, await begin('editor'))
  const ended = { change: 'end-sessions' } as const
  const { id } = room.person('editor')
  expect((await changePerson(db.client, room.person('reviewer'), id, ended, room.now)).ok).toBe(false)
  expect(await isIn(token)).toBe(true)
  expect((await changePerson(db.client, room.person('administrator'), id, ended, room.now)).ok).toBe(true)
  expect(await isIn(token)).toBe(false)
})

test('signing out ends the session for everybody who has its cookie', async () => {
  const token = ownToken('contributor')
  expect(await isIn(token)).toBe(true)
  await room.send(signOutAction, 'contributor', {})
  expect(await isIn(token)).toBe(false)
})

test('when a session was seen is noted to the minute, and no more often', async () => {
  const id = await begin('reviewer')
  const token = await tokenFor(room.person('reviewer').id, id)
  const seenAt = async () => (await db.client.session.findUniqueOrThrow({ where: { id } })).seenAt
  const minute = new Date(Math.ceil(later(60).getTime() / 60_000) * 60_000)
  await isIn(token, new Date(minute.getTime() + 20_000))
  expect(await seenAt()).toEqual(minute)
  await isIn(token, new Date(minute.getTime() + 59_000))
  expect(await seenAt()).toEqual(minute)
})

test('a history tells of refusals, of what administrators did to the account, and not of what its owner did to others', async () => {
  const known = { name: 'Eve', email: 'eve@example.org', role: 'administrator' }
  const passwordHash = await hashPassword('a long enough phrase')
  const { id } = await db.client.user.create({ data: { ...known, passwordHash } })
  const eve = { ...room.person('administrator'), id }
  const attempt = { email: known.email, ...DEVICE, address: '192.0.2.9' }
  expect((await signIn(db.client, { ...attempt, password: 'wrong' }, room.now)).ok).toBe(false)
  expect((await signIn(db.client, { ...attempt, password: 'a long enough phrase' }, room.now)).ok).toBe(true)
  await changePerson(db.client, room.person('administrator'), id, { change: 'end-sessions' }, room.now)
  await changePerson(db.client, eve, room.person('reviewer').id, { change: 'disable' }, room.now)
  expect(await listSignIns(db.client, eve, id)).toMatchObject([
    { act: 'person.sessions-ended', by: 'administrator', from: null },
    { act: 'session.started', means: 'password', from: '192.0.2.9', by: null },
    { act: 'sign-in.refused', from: '192.0.2.9' },
  ])
})

test.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36', 'Chrome on Android'],
  ['curl/8', ''],
])('%s is called %s', (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words)
})
