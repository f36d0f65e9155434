import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { findSession, type Session } from '@/lib/auth/find-session'
import { confirmOwner, ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS } from '@/lib/desk/desk-room.fixture'
import { secondFactorAction } from '@/lib/desk/second-factor-action'

const password = 'a long enough phrase'
let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  const { id } = room.person('editor')
  await db.client.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
})
afterAll(() => db.close())
beforeEach(() => db.client.attempt.deleteMany())

const later = (minutes: number) => new Date(room.now.getTime() + minutes * 60_000)
const sessionOf = (
  visitor: 'editor' | 'contributor' | 'stranger',
  requireSecondFactor: ('editor' | 'contributor')[] = [],
): Promise<Session> =>
  findSession(
    db.client,
    readCookie(room.people.get(visitor)?.cookie ?? '', sessionCookieName(false)),
    { secret: SETTINGS.secret, requireSecondFactor },
    room.now,
  )
const asked = async (session: Session, minutes = 0) => ownerQuestion(db.client, session, later(minutes))
const confirm = (session: Session, current: string, minutes = 0) =>
  confirmOwner(db.client, session, { current, address: null }, later(minutes))

describe('whoever is signed in and has a password', () => {
  test('is asked for it, however lately they signed in, and guesses are counted like those at the door', async () => {
    const session = await sessionOf('editor')
    expect([await asked(session), await asked(session, 60)]).toEqual(['password', 'password'])
    for (let tries = 0; tries < 8; tries += 1)
      expect(await confirm(session, tries === 0 ? '' : 'a wrong guess')).toEqual({
        ok: false,
        failure: { type: 'wrong' },
      })
    expect(await confirm(session, password)).toMatchObject({ failure: { type: 'throttled' } })
    expect(await db.client.auditEvent.count({ where: { act: 'password.refused' } })).toBe(8)
    expect(await confirm(session, password, 15)).toMatchObject({ ok: true, value: { name: 'editor' } })
  })

  test('sets up no second factor in a browser left open, neither renews codes nor turns it off', async () => {
    const before = await db.client.secondFactor.findMany()
    for (const form of [
      { _intent: 'begin' },
      { _intent: 'begin', current: 'a wrong guess' },
      { _intent: 'renew', code: '000000' },
      { _intent: 'remove', code: '000000' },
    ])
      expect((await room.send(secondFactorAction, 'editor', form)).said?.says).toBe('wrongCurrent')
    expect(await db.client.secondFactor.findMany()).toEqual(before)
    const begun = await room.send(secondFactorAction, 'editor', { _intent: 'begin', current: password })
    expect([begun.location, begun.said]).toEqual(['/edit/account/second-factor', null])
    const codeToo = { _intent: 'remove', code: '000000', current: password }
    expect((await room.send(secondFactorAction, 'editor', codeToo)).said?.says).toBe('wrongCode')
    await db.client.secondFactor.deleteMany()
  })
})

describe('whoever cannot be asked for a password', () => {
  test('has to have signed in within ten minutes', async () => {
    const session = await sessionOf('contributor')
    expect(await asked(session, 9)).toBe('none')
    expect(await confirm(session, '', 9)).toMatchObject({ ok: true })
    expect(await asked(session, 10)).toBe('sign-in')
    expect(await confirm(session, password, 10)).toEqual({ ok: false, failure: { type: 'stale' } })
  })

  test('is nobody when they are not signed in, or their session has ended', async () => {
    expect(await confirm(await sessionOf('stranger'), password)).toMatchObject({ ok: false })
    const session = await sessionOf('contributor')
    const where = { id: session.id ?? '' }
    await db.client.session.update({ where, data: { endedAt: room.now } })
    expect(await confirm(session, '')).toEqual({ ok: false, failure: { type: 'stale' } })
    await db.client.session.update({ where, data: { endedAt: null } })
  })
})

test('whoever came to set up the second factor that their role needs goes straight on, but not much later', async () => {
  const session = await sessionOf('editor', ['editor'])
  expect(session.pending).toMatchObject({ name: 'editor' })
  expect([await asked(session, 9), await asked(session, 10)]).toEqual(['none', 'password'])
  expect(await confirm(session, 'a wrong guess', 10)).toMatchObject({ failure: { type: 'wrong' } })
  const form = { _intent: 'begin' }
  const begun = await room.send(secondFactorAction, 'editor', form, { requireSecondFactor: ['editor'] })
  expect([begun.location, begun.said]).toEqual(['/edit/account/second-factor', null])
})
