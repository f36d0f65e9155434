import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { changePassword } from '@/lib/auth/change-password'
import { findSession } from '@/lib/auth/find-session'
import { makeLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import { beginSession } from '@/lib/auth/sessions/begin-session'
import { makeSessionToken } from '@/lib/auth/session-token'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

const secret = 'a secret of thirty-two characters'
const first = 'another long phrase'
const now = new Date()
let db: TestDatabase
let eve: SignedIn
beforeAll(async () => {
  db = await openTestDatabase()
  const known = {
    name: 'Eve',
    email: 'eve@example.org',
    role: 'editor',
    reviewLocales: [],
  } satisfies Partial<SignedIn>
  const { id } = await db.client.user.create({ data: { ...known, passwordHash: await hashPassword(first) } })
  eve = { type: 'user', id, ...known }
})
afterAll(() => db.close())

const begin = () =>
  beginSession(db.client, eve, { means: 'password', device: { address: null, userAgent: '' } }, now)
const actorOf = async (token: string) =>
  (await findSession(db.client, token, { secret, requireSecondFactor: [] }, now)).actor

describe('a password of one’s own', () => {
  const set = (current: string, password: string, confirmation = password, sessionId: string | null = null) =>
    changePassword(db.client, eve, { current, password, confirmation, address: null, sessionId }, now)

  test('is not changed without the current one, which is guessed no faster here than at the door', async () => {
    const before = await db.client.user.findMany()
    for (let tries = 0; tries < 8; tries += 1)
      expect(await set('a wrong guess', 'a third long phrase')).toEqual({
        ok: false,
        failure: { type: 'wrong' },
      })
    expect(await set(first, 'a third long phrase')).toMatchObject({
      failure: { type: 'throttled' },
    })
    expect(await db.client.user.findMany()).toEqual(before)
    expect(await db.client.auditEvent.count({ where: { act: 'password.refused' } })).toBe(8)
    await db.client.attempt.deleteMany()
  })

  test('is refused when it is weak, mistyped, or the one that is there already', async () => {
    const before = await db.client.user.findMany()
    const attempts = [
      ['short', 'short'],
      ['a third long phrase', 'a third long phrasf'],
      [first, first],
    ] as const
    const problems = []
    for (const [password, confirmation] of attempts) {
      const result = await set(first, password, confirmation)
      if (!result.ok && result.failure.type === 'invalid') problems.push(...result.failure.problems)
    }
    expect(problems).toEqual(['short', 'different', 'same'])
    expect(await db.client.user.findMany()).toEqual(before)
  })

  test('ends every session but its own, makes open links useless, and is in the log', async () => {
    const { id } = eve
    const [other, own] = [await begin(), await begin()]
    const token = await makeSessionToken({ userId: id, sessionId: other }, secret, now)
    expect((await actorOf(token)).type).toBe('user')
    await makeLink(db.client, id, 'reset', now)
    const result = await set(first, 'a third long phrase', undefined, own)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    expect((await actorOf(token)).type).toBe('anonymous')
    const next = await makeSessionToken({ userId: id, sessionId: own }, secret, now)
    expect((await actorOf(next)).type).toBe('user')
    expect(await db.client.oneTimeLink.count({ where: { userId: id, usedAt: null } })).toBe(0)
    const { passwordHash } = await db.client.user.findUniqueOrThrow({ where: { id } })
    expect(passwordHash).toMatch(/^\$argon2id\$/)
    expect(await set(first, 'a fourth long phrase')).toMatchObject({
      failure: { type: 'wrong' },
    })
    expect(
      await db.client.auditEvent.findFirst({ where: { act: 'password.set' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ userId: id, detail: { purpose: 'own' } })
  })
})
