import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { changePerson, type PersonChange } from '@/lib/auth/change-person'
import { type Invitation, invitePerson } from '@/lib/auth/invite-person'
import { listPeople } from '@/lib/auth/list-people'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

const now = new Date()
let db: TestDatabase
let admin: SignedIn
beforeAll(async () => {
  db = await openTestDatabase()
  const passwordHash = await hashPassword('a long enough phrase')
  const ada = {
    name: 'Ada Diaz',
    email: 'ada@example.org',
    role: 'administrator',
    reviewLocales: [],
  } satisfies Partial<SignedIn>
  const { id } = await db.client.user.create({ data: { ...ada, passwordHash, createdAt: now } })
  admin = { ...ada, type: 'user', id }
})
afterAll(() => db.close())

test('people are managed by administrators alone', async () => {
  const others: Actor[] = [
    { type: 'anonymous' },
    { ...admin, role: 'contributor' },
    { ...admin, role: 'editor' },
    { ...admin, role: 'reviewer', reviewLocales: ['en', 'es'] },
    { type: 'site' },
  ]
  const before = await db.client.user.findMany()
  for (const actor of others) {
    const person = {
      name: 'X',
      email: 'x@example.org',
      role: 'administrator',
      reviewLocales: [],
    } satisfies Invitation
    expect(await invitePerson(db.client, actor, person, now)).toEqual({
      ok: false,
      failure: { type: 'refused' },
    })
    for (const change of [
      { change: 'role', role: 'administrator', reviewLocales: [] },
      { change: 'disable' },
      { change: 'link' },
    ] satisfies PersonChange[]) {
      expect(await changePerson(db.client, actor, before[0]!.id, change, now)).toEqual({
        ok: false,
        failure: { type: 'refused' },
      })
    }
    expect(await listPeople(db.client, actor)).toBeNull()
  }
  expect(await db.client.user.findMany()).toEqual(before)
})

test('administrators cannot lock themselves out', async () => {
  for (const change of [
    { change: 'role', role: 'editor', reviewLocales: [] },
    { change: 'disable' },
  ] satisfies PersonChange[]) {
    expect(await changePerson(db.client, admin, admin.id, change, now)).toEqual({
      ok: false,
      failure: { type: 'self' },
    })
  }
})

test('two administrators cannot disable each other at once', async () => {
  const data = { name: 'Bea', email: 'bea@example.org', role: 'administrator', createdAt: now }
  const bea: SignedIn = { ...admin, ...(await db.client.user.create({ data, select: { id: true } })) }
  const results = await Promise.all([
    changePerson(db.client, admin, bea.id, { change: 'disable' }, now),
    changePerson(db.client, bea, admin.id, { change: 'disable' }, now),
  ])
  expect(results.map((result) => (result.ok ? 'done' : result.failure.type)).toSorted()).toEqual([
    'done',
    'refused',
  ])
  const able = { id: { in: [admin.id, bea.id] }, disabledAt: null }
  expect(await db.client.user.count({ where: able })).toBe(1)
  await db.client.user.updateMany({ where: { id: admin.id }, data: { disabledAt: null } })
  await db.client.user.updateMany({ where: { id: bea.id }, data: { disabledAt: now } })
})

test('of two who are invited to one address at once, the later is told that it is taken', async () => {
  const twin: Invitation = { name: 'Twin', email: 'twin@example.org', role: 'editor', reviewLocales: [] }
  const both = await Promise.all([1, 2].map(() => invitePerson(db.client, admin, twin, now)))
  expect(both.map((one) => (one.ok ? 'invited' : one.failure.type)).toSorted()).toEqual(['invited', 'taken'])
  await db.client.oneTimeLink.deleteMany({ where: { user: { email: twin.email } } })
  await db.client.user.delete({ where: { email: twin.email } })
})

test('people have one address each, and their state is told', async () => {
  const eve: Invitation = { name: 'Eve', email: 'eve@example.org', role: 'editor', reviewLocales: [] }
  expect(await invitePerson(db.client, admin, eve, now)).toMatchObject({ ok: true })
  expect(await invitePerson(db.client, admin, eve, now)).toEqual({ ok: false, failure: { type: 'taken' } })
  const states = Object.fromEntries(
    (await listPeople(db.client, admin))!.map((person) => [person.email, person.state]),
  )
  expect(states).toEqual({
    'ada@example.org': 'active',
    'bea@example.org': 'disabled',
    'eve@example.org': 'invited',
  })
  expect(JSON.stringify(await listPeople(db.client, admin))).not.toContain('argon2')
})
