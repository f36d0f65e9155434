import { afterAll, beforeAll, expect, test } from 'vitest'
import { authOptions } from '@/lib/auth/auth-options'
import { findSession } from '@/lib/auth/find-session'
import { hashPassword } from '@/lib/auth/password'
import { makeSessionToken } from '@/lib/auth/session-token'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS } from '@/lib/desk/desk-room.fixture'

const password = 'a long enough phrase'
let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await db.client.user.updateMany({ data: { passwordHash: await hashPassword(password) } })
})
afterAll(() => db.close())

/** Signs in through next-auth's own endpoint, as far as it is ours. */
async function authorize(email: string, typed: string): Promise<Record<string, unknown> | null> {
  const [provider] = authOptions(db.client, SETTINGS).providers
  if (provider?.type !== 'credentials') throw new Error('the one provider asks for a password')
  const { authorize: ask } = provider.options as unknown as {
    authorize(input: object, request: object): Promise<Record<string, unknown> | null>
  }
  return ask({ email, password: typed }, { headers: { 'user-agent': 'Firefox/140.0' } })
}

test('next-auth’s own way in is shut to wrong passwords, to the disabled, and to whoever has a second factor', async () => {
  const { id } = room.person('reviewer')
  await db.client.secondFactor.create({
    data: { userId: id, sealed: '', createdAt: room.now, confirmedAt: room.now },
  })
  const before = await db.client.session.count()
  expect(await authorize('editor@example.org', 'wrong')).toBeNull()
  expect(await authorize('disabled@example.org', password)).toBeNull()
  expect(await authorize('reviewer@example.org', password)).toBeNull()
  expect(await db.client.session.count()).toBe(before)
})

test('and begins a session that the desk knows, and can end', async () => {
  const user = await authorize('editor@example.org', password)
  const { id } = room.person('editor')
  expect(user).toMatchObject({ id })
  const token = await makeSessionToken(
    { userId: id, sessionId: String(user?.['session']) },
    SETTINGS.secret,
    room.now,
  )
  expect((await findSession(db.client, token, SETTINGS, room.now)).actor).toMatchObject({ id })
})

test('and its sign-out ends that session at the desk, once, and nothing else', async () => {
  const out = authOptions(db.client, SETTINGS).events?.signOut
  if (out === undefined) throw new Error('nothing is done when somebody signs out')
  const { id: sub } = room.person('editor')
  const open = { userId: sub, endedAt: null }
  const [one] = await db.client.session.findMany({ where: open })
  const before = await db.client.session.count({ where: { endedAt: null } })
  const end = (token: Record<string, unknown>) => out({ token, session: {} as never })
  for (const token of [{}, { sub: room.person('contributor').id, session: one?.id }]) await end(token)
  expect(await db.client.session.count({ where: { endedAt: null } })).toBe(before)
  await end({ sub, session: one?.id })
  await end({ sub, session: one?.id })
  expect(await db.client.session.count({ where: { endedAt: null } })).toBe(before - 1)
  expect(await db.client.auditEvent.count({ where: { act: 'session.ended', userId: sub } })).toBe(1)
})
