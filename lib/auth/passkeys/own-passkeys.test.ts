import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPasskey, askForPasskey } from '@/lib/auth/passkeys/add-passkey'
import { Authenticator, type Lie } from '@/lib/auth/passkeys/authenticator.fixture'
import { removePasskey, renamePasskey } from '@/lib/auth/passkeys/change-passkey'
import { createdSchema } from '@/lib/auth/passkeys/credential-json'
import { askToSignIn } from '@/lib/auth/passkeys/enter-by-passkey'
import { listPasskeys } from '@/lib/auth/passkeys/list-passkeys'
import { PasskeyRoom, REFUSED, SITE } from '@/lib/auth/passkeys/passkey-room.fixture'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

let db: TestDatabase
let room: PasskeyRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new PasskeyRoom(db.client).open()
})
afterAll(() => db.close())
beforeEach(() => room.clear())

describe('adding a passkey', () => {
  test.each<[string, Lie]>([
    ['another page', { origin: 'https://evil.example' }],
    ['another site', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['an answer of another kind', { type: 'webauthn.get' }],
    ['an authenticator that did not verify its user', { unverified: true }],
    ['a maker’s certificate, which nobody asked for', { format: 'apple' }],
  ])('is refused with %s, and is in the log', async (_, lie) => {
    expect(await room.add(new Authenticator(), 'editor', lie)).toEqual(REFUSED)
    expect(await room.lastEvent()).toMatchObject({ act: 'passkey.refused', userId: room.person('editor').id })
    expect(await db.client.passkey.count()).toBe(0)
  })

  test('counts once, soon, and for whom it was asked', async () => {
    const person = room.person('editor')
    const { id: challengeId, options } = await askForPasskey(db.client, person, SITE, room.now)
    const credential = createdSchema.parse(new Authenticator().create(options))
    const made = { challengeId, credential, name: 'A key', sessionId: await room.sessionId('editor') }
    const gone = { ok: false, failure: { type: 'gone' } }
    expect(await addPasskey(db.client, room.person('reviewer'), SITE, made, room.now)).toEqual(gone)
    expect(await addPasskey(db.client, person, SITE, made, room.later(300))).toEqual(gone)
    for (const id of [null, '', 'x', (await askToSignIn(db.client, SITE, room.now)).id])
      expect(await addPasskey(db.client, person, SITE, { ...made, challengeId: id }, room.now)).toEqual(gone)
    const both = [1, 2].map(() => addPasskey(db.client, person, SITE, made, room.now))
    expect((await Promise.all(both)).filter((one) => one.ok)).toHaveLength(1)
    expect(await listPasskeys(db.client, person.id)).toMatchObject([{ name: 'A key', lastUsedAt: null }])
    expect(await room.lastEvent()).toMatchObject({ act: 'passkey.added', userId: person.id })
  })

  test('is refused in a session that ended meanwhile, as disabling somebody ends theirs, and beyond twenty', async () => {
    await endSessions(db.client, { userId: room.person('editor').id }, room.now)
    expect((await room.add(new Authenticator())).ok).toBe(false)
    await room.reopen()
    const device = new Authenticator()
    for (let count = 0; count < 20; count += 1) expect((await room.add(device)).ok).toBe(true)
    expect(await room.add(device)).toEqual({ ok: false, failure: { type: 'many' } })
  })

  test('cannot take over the passkey of somebody else', async () => {
    const device = new Authenticator()
    await room.add(device)
    const { id: challengeId, options } = await askForPasskey(
      db.client,
      room.person('reviewer'),
      SITE,
      room.now,
    )
    const forged = new Authenticator()
    const known = device.made[0]?.id
    const credential = createdSchema.parse(forged.create(options, known === undefined ? {} : { id: known }))
    const made = { challengeId, credential, name: 'Mine', sessionId: await room.sessionId('reviewer') }
    expect(await addPasskey(db.client, room.person('reviewer'), SITE, made, room.now)).toEqual({
      ok: false,
      failure: { type: 'taken' },
    })
    expect(await room.come(device)).toMatchObject({ ok: true, value: { userId: room.person('editor').id } })
  })

  test('asks for one that verifies its user, is found without an address, and is not here yet', async () => {
    const device = new Authenticator()
    await room.add(device)
    const { options } = await askForPasskey(db.client, room.person('editor'), SITE, room.now)
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.made[0]?.id.toString('base64url'), transports: ['internal'] }],
    })
    const asked = await askToSignIn(db.client, SITE, room.now)
    expect(asked.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(asked.options.allowCredentials ?? []).toEqual([])
  })
})

describe('a passkey that is there', () => {
  test('is renamed and removed by its owner alone, which ends their other sessions', async () => {
    const device = new Authenticator()
    await room.add(device)
    const credentialId = device.made[0]?.id.toString('base64url') ?? ''
    const [editor, reviewer] = [room.person('editor'), room.person('reviewer')]
    const missing = { ok: false, failure: { type: 'missing' } }
    const going = { credentialId, isNeeded: false, sessionId: await room.sessionId('editor') }
    expect(await renamePasskey(db.client, reviewer, { credentialId, name: 'Mine' }, room.now)).toEqual(
      missing,
    )
    expect(await removePasskey(db.client, reviewer, going, room.now)).toEqual(missing)
    expect((await renamePasskey(db.client, editor, { credentialId, name: 'Work' }, room.now)).ok).toBe(true)
    expect(await room.lastEvent()).toMatchObject({ act: 'passkey.renamed', detail: { name: 'Work' } })
    await room.come(device)
    expect((await removePasskey(db.client, editor, going, room.now)).ok).toBe(true)
    expect(await room.lastEvent()).toMatchObject({ act: 'passkey.removed', detail: { name: 'Work' } })
    const open = await db.client.session.findMany({ where: { userId: editor.id, endedAt: null } })
    expect(open.map(({ id }) => id)).toEqual([await room.sessionId('editor')])
  })

  test('stays while it is the last that a role needs; of two at once one stays', async () => {
    const [one, two] = [new Authenticator(), new Authenticator()]
    for (const device of [one, two]) await room.add(device)
    const sessionId = await room.sessionId('editor')
    const remove = (device: Authenticator) => {
      const credentialId = device.made[0]?.id.toString('base64url') ?? ''
      return removePasskey(
        db.client,
        room.person('editor'),
        { credentialId, isNeeded: true, sessionId },
        room.now,
      )
    }
    const both = await Promise.all([remove(one), remove(two)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both).toContainEqual({ ok: false, failure: { type: 'needed' } })
    const left = both[0]?.ok ? two : one
    expect((await room.withCodes('editor', () => remove(left))).ok).toBe(true)
  })
})
