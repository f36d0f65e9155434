import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findSession } from '@/lib/auth/find-session'
import { askForPasskey } from '@/lib/auth/passkeys/add-passkey'
import { Authenticator, type Lie } from '@/lib/auth/passkeys/authenticator.fixture'
import { askToSignIn } from '@/lib/auth/passkeys/enter-by-passkey'
import { listPasskeys } from '@/lib/auth/passkeys/list-passkeys'
import { PasskeyRoom, REFUSED, SITE } from '@/lib/auth/passkeys/passkey-room.fixture'
import { passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { makeSessionToken } from '@/lib/auth/session-token'
import { listSignIns } from '@/lib/auth/sessions/list-sign-ins'
import { SETTINGS } from '@/lib/desk/desk-room.fixture'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

let db: TestDatabase
let room: PasskeyRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new PasskeyRoom(db.client).open()
})
afterAll(() => db.close())
beforeEach(() => room.clear())

test('passkeys are bound to the configured SITE, and offered where browsers know them', () => {
  expect(passkeySite({ origin: null })).toBeNull()
  expect(passkeySite({ origin: 'http://example.org' })).toBeNull()
  expect(passkeySite({ origin: 'https://192.0.2.1' })).toBeNull()
  expect(passkeySite({ origin: 'https://[2001:db8::1]' })).toBeNull()
  expect(passkeySite({ origin: 'https://desk.example.org:8443' })).toEqual({
    rpId: 'desk.example.org',
    origin: 'https://desk.example.org:8443',
  })
  expect(passkeySite({ origin: SITE.origin })).toEqual(SITE)
})

describe('signing in by a passkey', () => {
  test.each<[string, Lie, string | RegExp]>([
    ['for another page', { origin: 'https://evil.example' }, /origin/],
    ['for another site', { rpId: 'evil.example' }, /RP ID/],
    ['of another challenge', { challenge: 'AAAA' }, /challenge/],
    ['of another kind', { type: 'webauthn.create' }, /type/],
    ['without its user being verified', { unverified: true }, /verif/],
    ['by another key', { forged: true }, 'signature'],
    ['in the name of somebody else', { userHandle: 'AAAA' }, 'user handle'],
  ])('is refused with an answer %s, and is in the log', async (_, lie, why) => {
    const device = new Authenticator()
    await room.add(device)
    const sessions = await db.client.session.count()
    expect(await room.come(device, lie)).toEqual(REFUSED)
    const detail = { account: room.person('editor').id, means: 'passkey' }
    expect(await room.lastEvent()).toMatchObject({ act: 'sign-in.refused', userId: null, detail })
    expect(await room.reason()).toMatch(why)
    expect(await db.client.session.count()).toBe(sessions)
  })

  test('is refused by one that is not here, or no longer', async () => {
    const stranger = new Authenticator()
    stranger.create((await askForPasskey(db.client, room.person('editor'), SITE, room.now)).options)
    expect(await room.come(stranger)).toEqual(REFUSED)
    expect(await room.lastEvent()).toMatchObject({ detail: { account: null, why: 'unknown' } })
    const device = new Authenticator()
    await room.add(device)
    await db.client.passkey.deleteMany()
    expect(await room.come(device)).toEqual(REFUSED)
  })

  test('uses a challenge up: the same answer again, of two at once one, and a late one count for nothing', async () => {
    const device = new Authenticator(false)
    await room.add(device)
    const asked = await askToSignIn(db.client, SITE, room.now)
    const both = await Promise.all([room.come(device, {}, asked), room.come(device, {}, asked)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await room.come(device, {}, asked)).toEqual(REFUSED)
    expect(await room.reason()).toBe('challenge')
    const wrong = await askToSignIn(db.client, SITE, room.now)
    expect(await room.come(device, { forged: true }, wrong)).toEqual(REFUSED)
    expect(await room.come(device, {}, wrong)).toEqual(REFUSED)
    const old = await askToSignIn(db.client, SITE, room.later(-300))
    expect(await room.come(device, {}, old)).toEqual(REFUSED)
    const own = await askForPasskey(db.client, room.person('editor'), SITE, room.now)
    const { rpId } = SITE
    const mixed = { id: own.id, options: { challenge: own.options.challenge, rpId } }
    expect(await room.come(device, {}, mixed)).toEqual(REFUSED)
  })

  test('is refused when it says that it signed no more often than it had, as a copy would', async () => {
    const device = new Authenticator()
    await room.add(device)
    expect((await room.come(device, { counter: 7 })).ok).toBe(true)
    for (const counter of [7, 6, 0]) {
      expect(await room.come(device, { counter })).toEqual(REFUSED)
      expect(await room.reason()).toBe('counter')
    }
    expect((await room.come(device, { counter: 4_294_967_295 })).ok).toBe(true)
    const synced = new Authenticator(false)
    await room.add(synced)
    for (let times = 0; times < 2; times += 1) expect((await room.come(synced)).ok).toBe(true)
  })

  test('is refused to whoever was disabled', async () => {
    const device = new Authenticator()
    await room.add(device)
    expect(await room.withoutAccess('editor', () => room.come(device))).toEqual(REFUSED)
    expect(await room.reason()).toBe('account')
    expect((await room.come(device)).ok).toBe(true)
  })

  test('slows down after eight refusals, which are in the log, and not after sign-ins', async () => {
    const device = new Authenticator()
    await room.add(device)
    for (let times = 0; times < 9; times += 1) expect((await room.come(device)).ok).toBe(true)
    for (let times = 0; times < 8; times += 1)
      expect(await room.come(device, { forged: true })).toEqual(REFUSED)
    expect(await room.come(device)).toEqual({ ok: false, failure: { type: 'throttled', retryAfter: 900 } })
    expect(await room.lastEvent()).toMatchObject({ act: 'sign-in.throttled' })
  })

  test('is both factors at once: no code follows, and the history tells how', async () => {
    const device = new Authenticator()
    await room.add(device)
    const userId = room.person('editor').id
    const entered = await room.withCodes('editor', () => room.come(device))
    expect(entered).toMatchObject({ ok: true, value: { type: 'session', userId } })
    const history = await listSignIns(db.client, room.person('editor'), userId)
    expect(history?.slice(0, 2)).toMatchObject([
      { act: 'session.started', means: 'passkey' },
      { act: 'passkey.added' },
    ])
    expect((await listPasskeys(db.client, userId))[0]?.lastUsedAt).toEqual(room.now)
  })
})

test('a role that needs a second factor has it in a session by passkey; a password alone still opens nothing', async () => {
  const device = new Authenticator()
  await room.add(device, 'administrator')
  const settings = { secret: SETTINGS.secret, requireSecondFactor: ['administrator' as const] }
  const byPassword = await findSession(db.client, room.token('administrator'), settings, room.now)
  expect(byPassword).toMatchObject({ actor: { type: 'anonymous' }, pending: { name: 'administrator' } })
  const entered = await room.come(device)
  if (!entered.ok || entered.value.type !== 'session') throw new Error('not let in')
  const { userId, sessionId } = entered.value
  const token = await makeSessionToken({ userId, sessionId }, settings.secret, room.now)
  expect(await findSession(db.client, token, settings, room.now)).toMatchObject({
    actor: { name: 'administrator' },
    pending: null,
  })
})
