import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { findSession } from '@/lib/auth/find-session'
import { hashPassword } from '@/lib/auth/password'
import { removeFactor, renewCodes } from '@/lib/auth/second-factor/change-factor'
import { finishSignIn } from '@/lib/auth/second-factor/finish-sign-in'
import { loadFactor } from '@/lib/auth/second-factor/load-factor'
import { seal, unseal } from '@/lib/auth/second-factor/seal'
import { beginSetUp, confirmSetUp } from '@/lib/auth/second-factor/set-up'
import { makeStepToken, readStepToken, stampOf, type Step } from '@/lib/auth/second-factor/step-token'
import { codeAt, newKey, stepOf } from '@/lib/auth/second-factor/totp'
import { readSessionToken } from '@/lib/auth/session-token'
import { signIn } from '@/lib/auth/sign-in'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DEVICE, DeskRoom, SETTINGS } from '@/lib/desk/desk-room.fixture'
import { peopleAction } from '@/lib/desk/people-action'
import { secondFactorAction } from '@/lib/desk/second-factor-action'
import { editAction } from '@/lib/desk/edit-action'

const { secret } = SETTINGS
const password = 'a long enough phrase'
let db: TestDatabase
let room: DeskRoom
let person: SignedIn
let passwordHash: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  passwordHash = await hashPassword(password)
})
afterAll(() => db.close())
beforeEach(async () => {
  await db.client.attempt.deleteMany()
  const known = { name: 'Eve', email: `${randomUUID()}@example.org`, role: 'reviewer' } as const
  const { id } = await db.client.user.create({ data: { ...known, reviewLocales: ['en'], passwordHash } })
  person = { type: 'user', id, ...known, reviewLocales: ['en'] }
})

const later = (seconds: number) => new Date(room.now.getTime() + seconds * 1000)
const keyOf = async () => {
  const view = await loadFactor(db.client, person, { secret, site: 'Plainsight', now: room.now })
  if (view.state !== 'begun') throw new Error(`the factor is ${view.state}`)
  return view.key.replaceAll(' ', '')
}
/** Sets a factor up; gives its key and recovery codes. */
const setUp = async (at = room.now): Promise<{ key: string; codes: string[] }> => {
  await beginSetUp(db.client, person, secret, at)
  const key = await keyOf()
  const done = await confirmSetUp(db.client, person, { typed: codeAt(key, at), secret, sessionId: null }, at)
  if (!done.ok) throw new Error(done.failure.type)
  return { key, codes: done.value.codes }
}
const step = (): Step => ({ userId: person.id, stamp: stampOf(passwordHash), from: '/edit' })
const finish = (typed: string, at = room.now, from: Step = step()) =>
  finishSignIn(db.client, from, { typed, device: DEVICE, secret }, at)
const failureOf = (result: { ok: boolean; failure?: { type: string } }) => result.failure?.type
const acts = async () =>
  (await db.client.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 3 })).map(({ act }) => act)

describe('a key', () => {
  test('is sealed for its owner by the site’s secret; nobody else, and no other site, reads it', () => {
    const sealed = seal('KEY', secret, 'ada')
    expect(sealed).not.toContain('KEY')
    expect(unseal(sealed, secret, 'grace')).toBeNull()
    expect(unseal(sealed, 'another secret of 32 characters..', 'ada')).toBeNull()
    expect(unseal(`${sealed.slice(0, -3)}AAA`, secret, 'ada')).toBeNull()
    expect(unseal('', secret, 'ada')).toBeNull()
    expect(unseal(sealed, secret, 'ada')).toBe('KEY')
    expect(seal('KEY', secret, 'ada')).not.toBe(sealed)
  })

  test('gives the codes of RFC 6238, and takes those of half a minute before and after', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // appendix B: 12345678901234567890, SHA-1; its last six digits
    expect(codeAt(rfc, new Date(59_000))).toBe('287082')
    expect(codeAt(rfc, new Date(1_111_111_109_000))).toBe('081804')
    const [key, now] = [newKey(), new Date(1_700_000_010_000)]
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    for (const typed of ['', '12345', 'abcdef', '1234567', codeAt(key, at(-61)), codeAt(key, at(61))])
      expect(stepOf(typed, key, now)).toBeNull()
    const found = [-30, 0, 30].map((seconds) => stepOf(codeAt(key, at(seconds)), key, now))
    expect(found.map((one) => (one ?? 0) - Math.floor(1_700_000_010 / 30))).toEqual([-1, 0, 1])
    expect(stepOf(` ${codeAt(key, now).replace(/(...)/, '$1 ')}`, key, now)).not.toBeNull()
  })
})

describe('setting up', () => {
  test('asks for a code first; a key that nobody proved is asked for by nobody', async () => {
    await beginSetUp(db.client, person, secret, room.now)
    const wrong = await confirmSetUp(
      db.client,
      person,
      { typed: '000000', secret, sessionId: null },
      room.now,
    )
    expect(failureOf(wrong)).toBe('wrong')
    const entered = await signIn(db.client, { email: person.email, password, ...DEVICE }, room.now)
    expect(entered.ok && entered.value.type).toBe('session')
    expect(await db.client.recoveryCode.count({ where: { userId: person.id } })).toBe(0)
  })

  test('is over when no code came in a quarter of an hour: the key stood on the page meanwhile', async () => {
    await beginSetUp(db.client, person, secret, room.now)
    const key = await keyOf()
    const confirm = (at: Date) =>
      confirmSetUp(db.client, person, { typed: codeAt(key, at), secret, sessionId: null }, at)
    expect(failureOf(await confirm(later(15 * 60)))).toBe('missing')
    const late = { secret, site: 'Plainsight', now: later(15 * 60) }
    expect(await loadFactor(db.client, person, late)).toEqual({ state: 'none' })
    expect((await confirm(later(15 * 60 - 1))).ok).toBe(true)
  })

  test('cannot be done over one that stands, ends every other session, and keeps no code in the database', async () => {
    await signIn(db.client, { email: person.email, password, ...DEVICE }, room.now)
    const { key, codes } = await setUp()
    expect(await acts()).toContain('second-factor.set')
    expect(failureOf(await beginSetUp(db.client, person, secret, room.now))).toBe('already')
    expect(await db.client.session.count({ where: { userId: person.id, endedAt: null } })).toBe(0)
    expect(new Set(codes).size).toBe(10)
    const where = { userId: person.id }
    const stored = JSON.stringify([
      await db.client.secondFactor.findMany({ where }),
      await db.client.recoveryCode.findMany({ where }),
    ])
    for (const text of [key, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(text)
  })
})

describe('the second step', () => {
  test('is asked of whoever has a factor: a right password alone begins no session', async () => {
    await setUp()
    const entered = await signIn(db.client, { email: person.email, password, ...DEVICE }, room.now)
    expect(entered).toEqual({ ok: true, value: { type: 'code', ...step(), from: undefined } })
    expect(await db.client.session.count({ where: { userId: person.id } })).toBe(0)
  })

  test('refuses a wrong code, says so in the log, and slows down after five', async () => {
    const { key } = await setUp()
    for (let tries = 0; tries < 5; tries += 1) expect(failureOf(await finish('000000'))).toBe('wrong')
    expect(await acts()).toEqual(Array(3).fill('second-factor.refused'))
    const slowed = await finish(codeAt(key, later(60)), later(60))
    expect(slowed).toEqual({ ok: false, failure: { type: 'throttled', retryAfter: 14 * 60 } })
    expect((await finish(codeAt(key, later(901)), later(901))).ok).toBe(true)
  })

  test('takes no code twice, not the one of setting up, and of two at once only one', async () => {
    const { key } = await setUp()
    expect(failureOf(await finish(codeAt(key, room.now)))).toBe('wrong')
    const at = later(60)
    const both = await Promise.all([finish(codeAt(key, at), at), finish(codeAt(key, at), at)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(failureOf(await finish(codeAt(key, later(30)), at))).toBe('wrong')
  })

  test('takes a recovery code once, however it is written', async () => {
    const { codes } = await setUp()
    const [first = '', second = ''] = codes
    const both = await Promise.all([finish(first), finish(first)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const again = await finish(` ${second.toUpperCase().replaceAll('-', ' ')} `)
    expect(again).toMatchObject({ ok: true, value: { proof: 'recovery-code', codesLeft: 8 } })
    expect(await acts()).toEqual(['session.started', 'recovery-code.used', 'second-factor.refused'])
  })

  test('is gone for somebody who was disabled, has another password, or no factor any more', async () => {
    const { codes } = await setUp()
    expect(failureOf(await finish(codes[0] ?? '', room.now, { ...step(), stamp: stampOf('other') }))).toBe(
      'gone',
    )
    await db.client.user.update({ where: { id: person.id }, data: { disabledAt: room.now } })
    expect(failureOf(await finish(codes[0] ?? ''))).toBe('gone')
    await db.client.user.update({ where: { id: person.id }, data: { disabledAt: null } })
    await db.client.secondFactor.deleteMany({ where: { userId: person.id } })
    expect(failureOf(await finish(codes[0] ?? ''))).toBe('gone')
  })

  test('is carried by a cookie that lasts ten minutes, is no session, and no session is one', async () => {
    const token = await makeStepToken(step(), secret, room.now)
    expect(await readStepToken(token, secret, later(600))).toBeNull()
    expect(await readStepToken(token, 'another secret of 32 characters..', room.now)).toBeNull()
    expect(await readSessionToken(token, secret, room.now)).toBeNull()
    const session = readCookie(room.person('editor').cookie, sessionCookieName(false))
    expect(await readStepToken(session, secret, room.now)).toBeNull()
    expect(await readStepToken(token, secret, later(599))).toEqual(step())
  })
})

describe('a factor that stands', () => {
  test('is not turned off, nor its codes renewed, without a code', async () => {
    const { codes } = await setUp()
    const code = { typed: '000000', device: DEVICE, secret, isNeeded: false }
    expect(failureOf(await removeFactor(db.client, person, code, room.now))).toBe('wrong')
    expect(failureOf(await renewCodes(db.client, person, code, room.now))).toBe('wrong')
    const renewed = await renewCodes(db.client, person, { ...code, typed: codes[0] ?? '' }, room.now)
    expect(renewed.ok).toBe(true)
    expect(failureOf(await finish(codes[1] ?? ''))).toBe('wrong')
    if (!renewed.ok) return
    const last = { ...code, typed: renewed.value.codes[0] ?? '' }
    expect(await removeFactor(db.client, person, last, room.now)).toEqual({ ok: true, value: null })
    expect(await db.client.recoveryCode.count({ where: { userId: person.id } })).toBe(0)
  })

  test('is reset by an administrator, which ends the sessions and is in the log', async () => {
    const { codes } = await setUp()
    expect((await finish(codes[0] ?? '')).ok).toBe(true)
    const form = { _intent: 'reset-second-factor', person: person.id }
    expect((await room.send(peopleAction, 'reviewer', form)).said?.says).toBe('notAllowed')
    expect(await db.client.secondFactor.count({ where: { userId: person.id } })).toBe(1)
    expect((await room.send(peopleAction, 'administrator', form)).said?.says).toBe('factorReset')
    expect(await acts()).toContain('second-factor.reset')
    expect(await db.client.session.count({ where: { userId: person.id, endedAt: null } })).toBe(0)
    const entered = await signIn(db.client, { email: person.email, password, ...DEVICE }, room.now)
    expect(entered.ok && entered.value.type).toBe('session')
  })
})

describe('a role that needs a factor', () => {
  const needed = { requireSecondFactor: ['administrator' as const] }

  test('does nothing until it has one, and cannot turn it off then unless a passkey stays', async () => {
    await room.furnish()
    const token = readCookie(room.person('administrator').cookie, sessionCookieName(false))
    const settings = { secret, ...needed }
    const before = await findSession(db.client, token, settings, room.now)
    expect(before).toMatchObject({ actor: { type: 'anonymous' }, pending: { name: 'administrator' } })
    const form = { _kind: 'term', _slug: 'detainer', _intent: 'save', title: 'X', _base: '' }
    const heard = await room.send(editAction, 'administrator', form, needed)
    expect(heard).toMatchObject({
      location: '/edit/account/second-factor',
      said: { says: 'secondFactorFirst' },
    })
    expect((await room.send(editAction, 'editor', form, needed)).said?.says).not.toBe('secondFactorFirst')

    person = room.person('administrator')
    expect(
      (await room.send(secondFactorAction, 'administrator', { _intent: 'begin' }, needed)).said,
    ).toBeNull()
    const code = codeAt(await keyOf(), room.now)
    const set = await room.send(secondFactorAction, 'administrator', { _intent: 'confirm', code }, needed)
    expect([set.said?.says, set.said?.codes?.length]).toEqual(['factorSet', 10])
    expect((await findSession(db.client, token, settings, room.now)).actor.type).toBe('user')
    const off = { _intent: 'remove', code: set.said?.codes?.[0] ?? '' }
    expect((await room.send(secondFactorAction, 'administrator', off, needed)).said?.says).toBe(
      'factorNeeded',
    )
    const passkey = {
      credentialId: 'x',
      publicKey: new Uint8Array(),
      counter: 0n,
      backedUp: false,
      name: 'A key',
    }
    await db.client.passkey.create({ data: { ...passkey, userId: person.id, createdAt: room.now } })
    const offNow = { _intent: 'remove', code: set.said?.codes?.[1] ?? '' }
    expect((await room.send(secondFactorAction, 'administrator', offNow, needed)).said?.says).toBe(
      'factorRemoved',
    )
    await db.client.passkey.deleteMany()
  })
})
