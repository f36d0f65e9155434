import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { peopleAction } from '@/lib/desk/people-action'

const password = 'a long enough phrase'
let db: TestDatabase
let room: DeskRoom
let opened: Date
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  opened = room.now
  const editor = { userId: room.person('editor').id, sealed: 'x', createdAt: opened, confirmedAt: opened }
  await db.client.secondFactor.create({ data: editor })
  await givePassword(await hashed, 'editor')
})
afterAll(() => db.close())
beforeEach(async () => {
  room.now = opened
  await db.client.attempt.deleteMany()
  await room.reopen()
  await givePassword(await hashed)
})

const hashed = hashPassword(password)
const givePassword = (passwordHash: string | null, visitor: 'administrator' | 'editor' = 'administrator') =>
  db.client.user.update({ where: { id: room.person(visitor).id }, data: { passwordHash } })
const send = (form: Record<string, string>) => room.send(peopleAction, 'administrator', form)

const newcomer = { _intent: 'invite', name: 'Eve', email: 'eve@example.org', role: 'administrator' }
/** Everything that lets somebody in, or in further, with what is said when it is done. */
const opening = (): [Record<string, string>, string][] => [
  [newcomer, 'invited'],
  [{ _intent: 'role', person: room.person('editor').id, role: 'administrator' }, 'roleChanged'],
  [{ _intent: 'link', person: room.person('editor').id }, 'linkMade'],
  [{ _intent: 'enable', person: room.person('disabled').id }, 'enabled'],
  [{ _intent: 'reset-second-factor', person: room.person('editor').id }, 'factorReset'],
]
/** What an account opens with, and where somebody is in. */
const state = async () => ({
  people: await db.client.user.findMany({ orderBy: { id: 'asc' } }),
  links: await db.client.oneTimeLink.findMany(),
  factors: await db.client.secondFactor.findMany(),
  open: await db.client.session.count({ where: { endedAt: null } }),
})

describe('the browser of an administrator, left open', () => {
  test('lets nobody in, raises nobody and opens no account without the password', async () => {
    const before = await state()
    for (const [form] of opening())
      for (const given of [{}, { current: 'a wrong guess' }]) {
        await db.client.attempt.deleteMany()
        const { said } = await send({ ...form, ...given })
        expect([form['_intent'], said?.says, said?.link]).toEqual([
          form['_intent'],
          'wrongCurrent',
          undefined,
        ])
      }
    expect(await state()).toEqual(before)
    expect(await db.client.auditEvent.count({ where: { act: 'password.refused' } })).toBe(10)
  })

  test('is no place to guess the password', async () => {
    for (let tries = 0; tries < 8; tries += 1) await send({ ...newcomer, current: 'a wrong guess' })
    expect((await send({ ...newcomer, current: password })).status).toBe(429)
    expect(await db.client.user.count({ where: { email: newcomer.email } })).toBe(0)
  })

  test('of one who has no password, asks for a new sign-in after ten minutes', async () => {
    await givePassword(null)
    room.now = new Date(opened.getTime() + 10 * 60_000)
    const before = await state()
    for (const [form] of opening()) expect((await send(form)).said?.says).toBe('signInAgain')
    expect(await state()).toEqual(before)
  })

  test('still stops somebody at once, whatever it knows of who sits there', async () => {
    room.now = new Date(opened.getTime() + 60 * 60_000)
    const person = room.person('contributor').id
    expect((await send({ _intent: 'end-sessions', person })).said?.says).toBe('theirSessionsEnded')
    expect(await db.client.session.count({ where: { userId: person, endedAt: null } })).toBe(0)
    expect((await send({ _intent: 'disable', person })).said?.says).toBe('disabled')
    await db.client.user.update({ where: { id: person }, data: { disabledAt: null } })
  })
})

describe('a wrong password', () => {
  test('leaves what was typed for an invitation, and is not kept itself', async () => {
    const form = { ...newcomer, role: 'reviewer', judgesEs: '1', current: 'a wrong guess' }
    const { location, said } = await send(form)
    const { name, email } = newcomer
    expect([location, said?.typed]).toEqual([
      '/edit/people',
      { name, email, role: 'reviewer', judgesEs: '1' },
    ])
  })

  test('leaves the role that was chosen, on the page of its person', async () => {
    const person = room.person('editor').id
    const { location, said } = await send({ _intent: 'role', person, role: 'reviewer', judgesEn: '1' })
    expect(location).toBe(`/edit/people/${person}`)
    expect(said?.typed).toEqual({ role: 'reviewer', judgesEn: '1' })
  })
})

test('an administrator who gives the password does each of these', async () => {
  for (const [form, says] of opening())
    expect((await send({ ...form, current: password })).said).toMatchObject({ outcome: 'saved', says })
  expect(await db.client.secondFactor.count()).toBe(0)
  const { id } = room.person('editor')
  expect(await db.client.user.findUnique({ where: { id } })).toMatchObject({ role: 'administrator' })
})
