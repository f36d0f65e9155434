import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { changePerson, type PersonChange } from '@/lib/auth/change-person'
import { findSession } from '@/lib/auth/find-session'
import { firstAdministratorLink } from '@/lib/auth/first-administrator'
import { holdPerson } from '@/lib/auth/hold-person'
import { invitePerson } from '@/lib/auth/invite-person'
import { beginSession } from '@/lib/auth/sessions/begin-session'
import { makeSessionToken } from '@/lib/auth/session-token'
import { signIn } from '@/lib/auth/sign-in'
import { useLink } from '@/lib/auth/use-link'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

const secret = 'a secret of thirty-two characters'
const settings = { secret, requireSecondFactor: [] }
const device = { address: null, userAgent: '', needed: [] }
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const password = 'a long enough phrase'

let db: TestDatabase
let admin: SignedIn
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const answer = (link: string | null, more: object = {}) => ({
  token: link?.split('/').at(-1) ?? '',
  name: 'Ada Diaz',
  email: 'Ada@Example.org ',
  password,
  confirmation: password,
  ...more,
})
const tokenOf = async (email: string) => {
  const { id } = await db.client.user.findUniqueOrThrow({ where: { email } })
  const sessionId = await beginSession(db.client, { ...admin, id }, { means: 'password', device }, now)
  return makeSessionToken({ userId: id, sessionId }, secret, now)
}
const personOf = async (id: string): Promise<SignedIn> => {
  const { passwordHash } = await db.client.user.findUniqueOrThrow({ where: { id } })
  const person = await holdPerson(db.client, id, passwordHash)
  if (person === null) throw new Error('they cannot sign in')
  return person
}
const actorOf = async (token: string, at = now) => (await findSession(db.client, token, settings, at)).actor

describe('the first administrator', () => {
  test('is made by a link that works once, only while it is the newest, and not after a week', async () => {
    const old = await firstAdministratorLink(db.client, 'http://localhost:3000', now)
    const link = await firstAdministratorLink(db.client, 'http://localhost:3000', now)
    expect(link).toMatch(/^http:\/\/localhost:3000\/welcome\/[\w-]{43}$/)
    expect(await useLink(db.client, answer(old), device, now)).toEqual({
      ok: false,
      failure: { type: 'gone' },
    })
    expect(await useLink(db.client, answer(link), device, later(8 * 24 * 60))).toEqual({
      ok: false,
      failure: { type: 'gone' },
    })
    expect(await useLink(db.client, answer('x'), device, now)).toEqual({
      ok: false,
      failure: { type: 'gone' },
    })

    const wrong = await useLink(
      db.client,
      answer(link, { name: ' ', email: 'nobody', password: 'short', confirmation: 'other' }),
      device,
      now,
    )
    expect(wrong).toEqual({
      ok: false,
      failure: { type: 'invalid', problems: ['name', 'email', 'short', 'different'] },
    })

    const [first, second] = await Promise.all([
      useLink(db.client, answer(link), device, now),
      useLink(db.client, answer(link), device, now),
    ])
    expect([first, second].filter((one) => one.ok)).toHaveLength(1)
    const won = first.ok ? first : second
    if (!won.ok) throw new Error('nobody won')
    admin = await personOf(won.value.userId)
    expect(admin).toMatchObject({ name: 'Ada Diaz', email: 'ada@example.org', role: 'administrator' })
    expect(await firstAdministratorLink(db.client, 'http://localhost:3000', now)).toBeNull()
  })

  test('leaves no password and no link in the database', async () => {
    const rows = JSON.stringify([
      await db.client.user.findMany(),
      await db.client.oneTimeLink.findMany(),
      await db.client.auditEvent.findMany({ select: { act: true, detail: true } }),
    ])
    expect(rows).toContain('password.set')
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(rows).not.toContain(password)
  })
})

describe('signing in', () => {
  const attempt = (email: string, typed: string, at = now, address: string | null = null) =>
    signIn(db.client, { email, password: typed, ...device, address }, at)
  beforeEach(() => db.client.attempt.deleteMany())

  test('answers alike for an unknown address, a wrong password, a disabled user and one without a password', async () => {
    const invited = await invitePerson(
      db.client,
      admin,
      { name: 'No Password', email: 'none@example.org', role: 'editor', reviewLocales: [] },
      now,
    )
    await db.client.user.create({
      data: {
        email: 'gone@example.org',
        name: 'G',
        role: 'editor',
        createdAt: now,
        disabledAt: now,
        passwordHash: (await db.client.user.findUniqueOrThrow({ where: { email: 'ada@example.org' } }))
          .passwordHash,
      },
    })
    expect(invited.ok).toBe(true)
    const refused = { ok: false, failure: { type: 'refused' } }
    expect(await attempt('nobody@example.org', password)).toEqual(refused)
    expect(await attempt('ada@example.org', 'wrong')).toEqual(refused)
    expect(await attempt('gone@example.org', password)).toEqual(refused)
    expect(await attempt('none@example.org', '')).toEqual(refused)
  })

  test('costs as much for an unknown address as for a wrong password', async () => {
    // Of the processor, not of the clock: others' work is not counted.
    const cost = async (email: string) => {
      const began = process.cpuUsage()
      await attempt(email, 'wrong')
      const { user, system } = process.cpuUsage(began)
      return user + system
    }
    await cost('warm@example.org')
    const costs = { unknown: Infinity, known: Infinity }
    for (let round = 0; round < 4; round += 1) {
      costs.unknown = Math.min(costs.unknown, await cost('nobody@example.org'))
      costs.known = Math.min(costs.known, await cost('ada@example.org'))
    }
    expect(costs.unknown).toBeGreaterThan(costs.known / 2)
    expect(costs.known).toBeGreaterThan(costs.unknown / 2)
  })

  test('is slowed after eight failures, also when they come at once, and heard again after a quarter of an hour', async () => {
    const wrong = await Promise.all(Array.from({ length: 12 }, () => attempt('ada@example.org', 'wrong')))
    const heard = wrong.filter((result) => !result.ok && result.failure.type === 'refused')
    expect(heard.length).toBeLessThanOrEqual(8) // perhaps none: each of them counted all the others
    for (let more = heard.length; more < 8; more += 1)
      expect(await attempt('ada@example.org', 'wrong')).toEqual({ ok: false, failure: { type: 'refused' } })
    const slowed = await attempt('ADA@example.org ', password, later(1))
    expect(slowed).toEqual({ ok: false, failure: { type: 'throttled', retryAfter: 14 * 60 } })
    expect((await attempt('ada@example.org', password, later(15.1))).ok).toBe(true)
  })

  test('is slowed per address of the network, whoever is asked for', async () => {
    for (let round = 0; round < 40; round += 1) {
      await db.client.attempt.create({ data: { at: now, key: keyOf('sign-in-from:192.0.2.7') } })
    }
    expect(await attempt('ada@example.org', password, now, '192.0.2.7')).toMatchObject({
      failure: { type: 'throttled' },
    })
    expect((await attempt('ada@example.org', password, now, '192.0.2.8')).ok).toBe(true)
  })
})

describe('attempts that are turned away', () => {
  const told = () => db.client.auditEvent.count({ where: { act: 'sign-in.throttled' } })
  const knock = async (email: string, address: string, at: Date) =>
    signIn(db.client, { email, password: 'wrong', userAgent: '', address }, at)
  beforeEach(() => db.client.attempt.deleteMany())

  test('leave one line for each limit in a quarter of an hour, however often a stranger comes back', async () => {
    const before = await told()
    const key = keyOf('sign-in-from:192.0.2.9')
    await db.client.attempt.createMany({ data: Array.from({ length: 40 }, () => ({ key, at: later(14) })) })
    for (let times = 0; times < 20; times += 1)
      expect(await knock(`${times}@example.org`, '192.0.2.9', later(14))).toMatchObject({
        failure: { type: 'throttled' },
      })
    expect((await told()) - before).toBe(1)
    await db.client.attempt.createMany({ data: Array.from({ length: 40 }, () => ({ key, at: later(28) })) })
    await knock('1@example.org', '192.0.2.9', later(28.9))
    expect((await told()) - before).toBe(1)
    await knock('1@example.org', '192.0.2.9', later(29))
    expect((await told()) - before).toBe(2)
    const last = await db.client.auditEvent.findFirst({ orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ userId: null, detail: { from: '192.0.2.9' } })
  })
})

describe('a session', () => {
  test('of a stranger, a changed cookie, or another secret is nobody’s', async () => {
    const token = await tokenOf('ada@example.org')
    expect(await actorOf('')).toEqual({ type: 'anonymous' })
    expect(await actorOf(`${token.slice(0, -2)}xx`)).toEqual({ type: 'anonymous' })
    expect(
      (await findSession(db.client, token, { ...settings, secret: 'another secret of 32 characters..' }, now))
        .actor.type,
    ).toBe('anonymous')
    expect(await actorOf(token)).toEqual(admin)
  })

  test('that expired may do nothing, but still says whose typing to keep', async () => {
    const session = await findSession(db.client, await tokenOf('ada@example.org'), settings, later(8 * 60))
    expect(session).toEqual({ actor: { type: 'anonymous' }, expired: admin, pending: null, id: null })
  })

  test('ends at once when the user is disabled, gets another role, or sets a new password', async () => {
    const made = await invitePerson(
      db.client,
      admin,
      { name: 'Eve', email: 'eve@example.org', role: 'editor', reviewLocales: [] },
      now,
    )
    if (!made.ok) throw new Error('not invited')
    await useLink(db.client, answer(made.value.token, { name: 'Eve' }), device, now)
    const { userId } = made.value
    for (const change of [
      { change: 'role', role: 'contributor', reviewLocales: [] },
      { change: 'disable' },
    ] satisfies PersonChange[]) {
      const token = await tokenOf('eve@example.org')
      expect((await actorOf(token)).type).toBe('user')
      expect((await changePerson(db.client, admin, userId, change, now)).ok).toBe(true)
      expect((await actorOf(token)).type).toBe('anonymous')
    }
    expect((await changePerson(db.client, admin, userId, { change: 'enable' }, now)).ok).toBe(true)
    const token = await tokenOf('eve@example.org')
    const link = await changePerson(db.client, admin, userId, { change: 'link' }, now)
    expect((await actorOf(token)).type).toBe('user')
    await useLink(
      db.client,
      answer(link.ok ? (link.value.link?.token ?? '') : '', {
        name: 'Eve',
        password: 'another long phrase',
        confirmation: 'another long phrase',
      }),
      device,
      now,
    )
    expect((await actorOf(token)).type).toBe('anonymous')
  })
})

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
