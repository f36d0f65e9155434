import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CreationOptions } from '@/lib/auth/passkeys/add-passkey'
import { Authenticator, type Lie } from '@/lib/auth/passkeys/authenticator.fixture'
import type { RequestOptions } from '@/lib/auth/passkeys/enter-by-passkey'
import { listPasskeys } from '@/lib/auth/passkeys/list-passkeys'
import { PasskeyRoom } from '@/lib/auth/passkeys/passkey-room.fixture'
import { runDeskAction } from '@/lib/auth/desk-action'
import { findSession } from '@/lib/auth/find-session'
import { makeLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { hear, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'
import { passkeysAction } from '@/lib/desk/passkeys-action'
import { peopleAction } from '@/lib/desk/people-action'
import { secondFactorAction } from '@/lib/desk/second-factor-action'
import { signInPasskeyAction } from '@/lib/desk/sign-in-passkey-action'
import { welcomeAction } from '@/lib/desk/welcome-action'

const password = 'a long enough phrase'
let db: TestDatabase
let room: PasskeyRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new PasskeyRoom(db.client).open()
  const { id } = room.person('editor')
  await db.client.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
})
afterAll(() => db.close())
beforeEach(() => room.clear())

const needed = { requireSecondFactor: ['editor' as const] }
type More = Parameters<DeskSend>[3]
type DeskSend = PasskeyRoom['send']

/** Sends a form with the cookies of another answer, in the browser of `visitor`. */
async function sendWith(
  action: typeof passkeysAction | typeof signInPasskeyAction,
  visitor: Visitor,
  fields: Record<string, string>,
  { cookies = '', more = {} }: { cookies?: string; more?: More } = {},
) {
  const own = room.people.get(visitor)?.cookie
  const request = new Request('http://localhost:3000/api/desk/x', {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [own, cookies].filter(Boolean).join('; '),
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    },
    body: new URLSearchParams(fields).toString(),
  })
  const desk = { client: db.client, settings: { ...SETTINGS, ...more }, now: room.now }
  return hear(await runDeskAction(action as typeof passkeysAction, request, desk))
}

/** Both steps of adding a passkey. */
async function add(device: Authenticator, visitor: Visitor, fields = {}, more: More = {}) {
  const begun = await sendWith(passkeysAction, visitor, { _intent: 'begin', current: password }, { more })
  const credential = device.create(JSON.parse(begun.text) as CreationOptions)
  const form = { _intent: 'add', credential, ...fields }
  return sendWith(passkeysAction, visitor, form, { cookies: begun.cookies, more })
}

/** Both steps of signing in. */
async function come(device: Authenticator, lie: Lie = {}, cookies?: string) {
  const begun = await sendWith(signInPasskeyAction, 'stranger', { _intent: 'begin' })
  const credential = device.sign(JSON.parse(begun.text) as RequestOptions, lie)
  const form = { _intent: 'finish', credential, from: '/edit/review' }
  return sendWith(signInPasskeyAction, 'stranger', form, { cookies: cookies ?? begun.cookies })
}

const namesOf = async (visitor: Visitor) =>
  (await listPasskeys(db.client, room.person(visitor).id)).map(({ name }) => name)

describe('adding a passkey', () => {
  test('asks for the current password first, and makes no challenge without it', async () => {
    const before = await db.client.passkeyChallenge.count()
    for (const form of [{ _intent: 'begin' }, { _intent: 'begin', current: 'a wrong guess' }])
      expect(await sendWith(passkeysAction, 'editor', form)).toMatchObject({
        status: 303,
        location: '/edit/account',
        said: { says: 'wrongCurrent' },
      })
    expect(await db.client.passkeyChallenge.count()).toBe(before)
  })

  test('counts in the browser that asked alone, and names a passkey after it when nobody else does', async () => {
    const begun = await sendWith(passkeysAction, 'editor', { _intent: 'begin', current: password })
    const credential = new Authenticator().create(JSON.parse(begun.text) as CreationOptions)
    const form = { _intent: 'add', credential }
    expect((await sendWith(passkeysAction, 'editor', form)).said?.says).toBe('passkeyGone')
    expect(await namesOf('editor')).toEqual([])
    expect((await add(new Authenticator(), 'editor')).said?.says).toBe('passkeyAdded')
    expect((await add(new Authenticator(), 'editor', { name: ' Work  laptop ' })).said?.says).toBe(
      'passkeyAdded',
    )
    expect(await namesOf('editor')).toEqual(expect.arrayContaining(['Firefox on Linux', 'Work laptop']))
  })

  test.each(['', 'null', '{}', '{"id":"x"}', '"\u0000"', `{"id":"${'A'.repeat(2_000)}"}`])(
    'is refused with what is no credential: %j',
    async (credential) => {
      const form = { _intent: 'add', credential }
      expect((await sendWith(passkeysAction, 'editor', form)).said?.says).toBe('malformed')
      const finish = { _intent: 'finish', credential }
      expect((await sendWith(signInPasskeyAction, 'stranger', finish)).said?.says).toBe('malformed')
    },
  )

  test('and signing in by one are not offered where the site has no address that they can be bound to', async () => {
    const more = { origin: null }
    const heard = [
      await sendWith(passkeysAction, 'editor', { _intent: 'begin', current: password }, { more }),
      await sendWith(signInPasskeyAction, 'stranger', { _intent: 'begin' }, { more }),
    ]
    expect(heard.map(({ said }) => said?.says)).toEqual(['noPasskeys', 'noPasskeys'])
  })
})

describe('signing in by a passkey', () => {
  test('goes on to the page that asked; in another browser, and with a wrong answer, it does not', async () => {
    const device = new Authenticator()
    await add(device, 'editor')
    for (const heard of [await come(device, {}, ''), await come(device, { forged: true })])
      expect([heard.location, heard.said?.says, heard.session]).toEqual([
        '/sign-in?from=%2Fedit%2Freview',
        'passkeyRefused',
        null,
      ])
    const heard = await come(device)
    expect([heard.location, heard.said]).toEqual(['/edit/review', null])
    const { actor } = await findSession(db.client, heard.session, { ...SETTINGS, ...needed }, room.now)
    expect(actor).toMatchObject({ name: 'editor' })
    expect(await db.client.session.findFirst({ where: { means: 'passkey' } })).toMatchObject({
      userId: room.person('editor').id,
    })
  })

  test('answers 429 after too many questions, and too many wrong answers', async () => {
    const begin = { _intent: 'begin' }
    expect((await sendWith(signInPasskeyAction, 'stranger', begin)).status).toBe(200)
    const { key } = await db.client.attempt.findFirstOrThrow()
    await db.client.attempt.createMany({ data: Array.from({ length: 198 }, () => ({ key, at: room.now })) })
    expect((await sendWith(signInPasskeyAction, 'stranger', begin)).status).toBe(200)
    const asked = await sendWith(signInPasskeyAction, 'stranger', begin)
    expect(asked).toMatchObject({ status: 429, retryAfter: 300 })
    await db.client.attempt.deleteMany()
    const device = new Authenticator()
    await add(device, 'editor')
    for (let times = 0; times < 8; times += 1) expect((await come(device, { forged: true })).status).toBe(303)
    expect(await come(device)).toMatchObject({ status: 429, retryAfter: 900, session: null })
  })
})

describe('a new password by a one-time link', () => {
  const useLink = async (more: More) => {
    const token = await makeLink(db.client, room.person('editor').id, 'reset', room.now)
    const form = { token, name: 'editor', email: '', password, confirmation: password }
    return room.send(welcomeAction, 'stranger', form, more)
  }

  test('takes passkeys away: somebody else may have added one', async () => {
    await add(new Authenticator(), 'editor')
    expect((await useLink({})).said).toMatchObject({ says: 'passwordSet', count: 1 })
    expect(await namesOf('editor')).toEqual([])
    const event = await db.client.auditEvent.findFirst({ where: { act: 'passkey.removed' } })
    expect(event).toMatchObject({ detail: { why: 'reset' } })
  })

  test('leaves them where they are all that a role has besides, or whoever reads mail could do without', async () => {
    await add(new Authenticator(), 'editor')
    const heard = await useLink(needed)
    expect(heard.said).toMatchObject({ says: 'passwordSet', count: 0 })
    const settings = { ...SETTINGS, ...needed }
    expect((await findSession(db.client, heard.session, settings, room.now)).actor.type).toBe('anonymous')
    expect(await namesOf('editor')).toHaveLength(1)
    expect((await room.withCodes('editor', () => useLink(needed))).said).toMatchObject({ count: 1 })
    expect(await namesOf('editor')).toEqual([])
  })
})

describe('a role that needs a second factor', () => {
  const begin = { _intent: 'begin', current: password }

  test('may be given one by a first passkey, which then has to be used: the password alone changes nothing more', async () => {
    const device = new Authenticator()
    const early = await sendWith(passkeysAction, 'editor', begin, { more: needed })
    const second = new Authenticator().create(JSON.parse(early.text) as CreationOptions)
    const added = await add(device, 'editor', {}, needed)
    expect([added.location, added.said?.says]).toEqual(['/edit/account/second-factor', 'passkeyAdded'])
    const credentialId = device.made[0]?.id.toString('base64url') ?? ''
    const forms = [
      begin,
      { _intent: 'rename', passkey: credentialId, name: 'Mine' },
      { _intent: 'remove', passkey: credentialId },
    ]
    for (const form of [...forms, { _intent: 'add', credential: second }]) {
      const more = { cookies: early.cookies, more: needed }
      const heard = await sendWith(passkeysAction, 'editor', form, more)
      expect(heard).toMatchObject({ location: '/edit/account/second-factor', said: { outcome: 'refused' } })
    }
    for (const form of [begin, { _intent: 'confirm', code: '000000' }]) {
      const heard = await room.send(secondFactorAction, 'editor', form, needed)
      expect(heard.said?.says).toBe('signInAgain')
    }
    expect(await namesOf('editor')).toEqual(['Firefox on Linux'])
    expect(await db.client.secondFactor.count()).toBe(0)
  })

  test('keeps its last passkey', async () => {
    const device = new Authenticator()
    await add(device, 'editor')
    const remove = { _intent: 'remove', passkey: device.made[0]?.id.toString('base64url') ?? '' }
    const { id: userId } = room.person('editor')
    await db.client.session.updateMany({ where: { userId }, data: { means: 'passkey' } })
    const heard = await sendWith(passkeysAction, 'editor', remove, { more: needed })
    expect(heard.said?.says).toBe('passkeyNeeded')
    expect((await sendWith(passkeysAction, 'editor', remove)).said?.says).toBe('passkeyRemoved')
    await db.client.session.updateMany({ where: { userId }, data: { means: 'password' } })
  })

  test('gets rid of a lost passkey by an administrator alone', async () => {
    await add(new Authenticator(), 'editor')
    const form = { _intent: 'reset-second-factor', person: room.person('editor').id }
    expect((await room.send(peopleAction, 'reviewer', form)).said?.says).toBe('notAllowed')
    expect(await namesOf('editor')).toHaveLength(1)
    expect((await room.send(peopleAction, 'administrator', form)).said?.says).toBe('factorReset')
    expect(await namesOf('editor')).toEqual([])
  })
})
