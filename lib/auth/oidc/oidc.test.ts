import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findSession } from '@/lib/auth/find-session'
import { goToProvider } from '@/lib/auth/oidc/go-to-provider'
import { linkSubject } from '@/lib/auth/oidc/identity'
import { openTestProvider, type TestProvider } from '@/lib/auth/oidc/provider.fixture'
import { makeLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, hear, type Heard, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'
import { identitiesAction } from '@/lib/desk/identities-action'
import { returnFromProvider } from '@/lib/desk/return-from-provider'
import { welcomeAction } from '@/lib/desk/welcome-action'

let db: TestDatabase
let room: DeskRoom
let provider: TestProvider
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  provider = await openTestProvider()
})
afterAll(async () => {
  await provider.close()
  await db.close()
})
beforeEach(() => {
  provider.lie = {}
  provider.forges = false
})

const desk = () => ({
  client: db.client,
  settings: { ...SETTINGS, oidc: provider.settings },
  now: room.now,
})
const password = 'a long enough phrase'

/** Sets out for the provider, to sign in; gives where the browser is sent and which cookie it got. */
async function setOut(query: string) {
  const request = new Request(`http://localhost:3000/api/auth/oidc?${query}`)
  const heard = await hear(await goToProvider(request, desk()))
  return { heard, cookie: heard.cookies }
}
const comeBack = async (address: string, cookie: string): Promise<Heard> =>
  hear(await returnFromProvider(new Request(address, { headers: { cookie } }), desk()))
async function goThrough(query: string, subject: string): Promise<Heard> {
  const { heard, cookie } = await setOut(query)
  return comeBack(provider.agree(heard.location ?? '', subject), cookie)
}
/** Asks, as the form of the account page does, to link the provider. */
const askToLink = (visitor: Visitor, current = '') =>
  room.send(identitiesAction, visitor, { _intent: 'link', current }, { oidc: provider.settings })
/** The address that a page goes on to by itself. */
const onwardFrom = ({ text }: Heard) =>
  (/content="0;url=([^"]*)"/.exec(text)?.[1] ?? '').replaceAll('&#38;', '&')
async function link(subject: string, visitor: Visitor): Promise<Heard> {
  const asked = await askToLink(visitor)
  const cookie = `${room.person(visitor).cookie}; ${asked.cookies}`
  return comeBack(provider.agree(onwardFrom(asked), subject), cookie)
}
const linked = () => db.client.identity.count()

describe('linking a provider', () => {
  test('is begun by nobody but the owner, and by no address that a page could be led to', async () => {
    for (const visitor of ['stranger', 'expired', 'revoked', 'disabled'] as const)
      expect((await askToLink(visitor)).said?.outcome).toBe('refused')
    const { id } = room.person('editor')
    await db.client.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
    for (const current of ['', 'a wrong guess'])
      expect((await askToLink('editor', current)).said?.says).toBe('wrongCurrent')
    expect(onwardFrom(await askToLink('editor', password))).toContain(provider.settings.issuer)
    await db.client.user.update({ where: { id }, data: { passwordHash: null } })
    // Linking began at this address once.
    const { heard, cookie } = await setOut('for=link')
    const back = provider.agree(heard.location ?? '', 'sub-1')
    expect((await comeBack(back, `${room.person('editor').cookie}; ${cookie}`)).said?.says).toBe(
      'providerUnknown',
    )
    expect(await linked()).toBe(0)
  })

  test('is not finished in another session, nor in none, nor in one that has just ended', async () => {
    const asked = await askToLink('editor')
    for (const session of ['', room.person('reviewer').cookie]) {
      const back = provider.agree(onwardFrom(asked), 'sub-1')
      expect((await comeBack(back, `${session}; ${asked.cookies}`)).said?.outcome).toBe('refused')
    }
    const who = { issuer: provider.settings.issuer, subject: 'sub-1' }
    const ended = await db.client.session.findFirstOrThrow({ where: { endedAt: { not: null } } })
    const late = { person: room.person('revoked'), sessionId: ended.id }
    expect(await linkSubject(db.client, late, who, room.now)).toEqual({
      ok: false,
      failure: { type: 'ended' },
    })
    expect(await linked()).toBe(0)
  })

  test('opens one’s own account from then on, and is in the log', async () => {
    expect((await link('sub-1', 'editor')).said?.says).toBe('providerLinked')
    expect((await link('sub-1', 'editor')).said?.says).toBe('providerLinked')
    expect((await link('sub-1', 'reviewer')).said?.says).toBe('providerTaken')
    expect(await db.client.auditEvent.count({ where: { act: 'identity.linked' } })).toBe(1)
    const heard = await goThrough('from=/edit/review', 'sub-1')
    expect(heard.location).toBe('/edit/review')
    const { actor } = await findSession(db.client, heard.session, SETTINGS, room.now)
    expect(actor).toMatchObject({ name: 'editor' })
    expect(await db.client.session.findFirst({ where: { means: 'oidc' } })).toMatchObject({
      userId: room.person('editor').id,
    })
  })
})

describe('signing in with a provider', () => {
  test('is refused to a subject that nobody linked, though its address is somebody’s here', async () => {
    const heard = await goThrough('', 'sub-unknown')
    expect([heard.location, heard.said?.says, heard.session]).toEqual(['/sign-in', 'providerUnknown', null])
  })

  test('is refused when the provider is not believed', async () => {
    const believed = async () => (await goThrough('', 'sub-1')).said?.says
    for (const lie of [
      { nonce: 'another' },
      { aud: 'another site' },
      { iss: 'https://evil.example' },
      { exp: 1 },
    ]) {
      provider.lie = lie
      expect([lie, await believed()]).toEqual([lie, 'providerRefused'])
    }
    provider.lie = {}
    provider.forges = true
    expect(await believed()).toBe('providerRefused')
    provider.forges = false
    expect(await believed()).toBeUndefined()
  })

  test('is refused without the cookie of the trip, with another state, with a code of another trip, and twice', async () => {
    const [one, two] = [await setOut(''), await setOut('')]
    const back = provider.agree(one.heard.location ?? '', 'sub-1')
    expect((await comeBack(back, '')).said?.says).toBe('stepGone')
    const forged = new URL(back)
    forged.searchParams.set('state', 'another')
    expect((await comeBack(forged.href, one.cookie)).said?.says).toBe('providerRefused')
    const mixed = new URL(provider.agree(two.heard.location ?? '', 'sub-1'))
    mixed.searchParams.set('state', new URL(back).searchParams.get('state') ?? '')
    expect((await comeBack(mixed.href, one.cookie)).said?.says).toBe('providerRefused')
    expect((await comeBack(back, one.cookie)).session).not.toBeNull()
    expect((await comeBack(back, one.cookie)).said?.says).toBe('providerRefused')
  })

  test('is refused when one did not agree there, and leads nowhere but to the desk', async () => {
    const { cookie, heard } = await setOut('from=https://evil.example/')
    const state = new URL(heard.location ?? '').searchParams.get('state') ?? ''
    const denied = `http://localhost:3000/api/auth/oidc/callback?error=access_denied&state=${state}`
    expect((await comeBack(denied, cookie)).said?.says).toBe('providerRefused')
    expect((await goThrough('from=https://evil.example/', 'sub-1')).location).toBe('/edit')
  })

  test('is refused to whoever was disabled, and asks for the second factor of whoever has one', async () => {
    const { id } = room.person('editor')
    await db.client.user.update({ where: { id }, data: { disabledAt: room.now } })
    expect((await goThrough('', 'sub-1')).said?.says).toBe('providerUnknown')
    const event = await db.client.auditEvent.findFirst({ orderBy: { id: 'desc' } })
    expect(event).toMatchObject({ act: 'sign-in.refused', detail: { account: id, means: 'oidc' } })
    await db.client.user.update({ where: { id }, data: { disabledAt: null } })
    await db.client.secondFactor.create({
      data: { userId: id, sealed: '', createdAt: room.now, confirmedAt: room.now },
    })
    const heard = await goThrough('', 'sub-1')
    expect([heard.location, heard.session]).toEqual(['/sign-in/code', null])
    await db.client.secondFactor.delete({ where: { userId: id } })
  })

  test('comes too often from one address, there or back, and is told when to come again', async () => {
    const headers = { 'x-plainsight-client': '192.0.2.7' }
    const there = async () =>
      hear(await goToProvider(new Request('http://localhost:3000/api/auth/oidc', { headers }), desk()))
    const back = async () => {
      const address = 'http://localhost:3000/api/auth/oidc/callback?code=x'
      return hear(await returnFromProvider(new Request(address, { headers }), desk()))
    }
    for (let times = 0; times < 40; times += 1)
      expect([(await there()).status, (await back()).status]).toEqual([303, 303])
    expect(await there()).toMatchObject({ status: 429, retryAfter: 15 * 60 })
    expect(await back()).toMatchObject({ status: 429, retryAfter: 15 * 60 })
    expect((await setOut('')).heard.status).toBe(303)
  })

  test('is over after a new password by a one-time link, which closes what others may have opened', async () => {
    const person = room.person('editor')
    const token = await makeLink(db.client, person.id, 'reset', room.now)
    const form = { token, name: 'editor', email: '', password, confirmation: password }
    const heard = await room.send(welcomeAction, 'stranger', form)
    expect(heard.said).toMatchObject({ says: 'passwordSet', count: 1 })
    expect(await db.client.auditEvent.findFirst({ where: { act: 'identity.unlinked' } })).toMatchObject({
      userId: person.id,
      detail: { issuer: provider.settings.issuer, why: 'reset' },
    })
    expect((await goThrough('', 'sub-1')).said?.says).toBe('providerUnknown')
    await db.client.user.update({ where: { id: person.id }, data: { passwordHash: null } })
    await room.reopen()
    expect((await link('sub-1', 'editor')).said?.says).toBe('providerLinked')
  })

  test('ends with the link, and says so when no provider is set up or it is away', async () => {
    const form = { _intent: 'unlink', issuer: provider.settings.issuer }
    expect((await room.send(identitiesAction, 'reviewer', form)).said?.outcome).toBe('refused')
    expect(await linked()).toBe(1)
    expect((await room.send(identitiesAction, 'editor', form)).said?.says).toBe('providerUnlinked')
    expect((await goThrough('', 'sub-1')).said?.says).toBe('providerUnknown')
    const request = new Request('http://localhost:3000/api/auth/oidc')
    const nowhere = { ...desk(), settings: SETTINGS }
    expect((await hear(await goToProvider(request, nowhere))).said?.says).toBe('noProvider')
    const oidc = { ...provider.settings, issuer: 'http://127.0.0.1:1' }
    const away = { ...desk(), settings: { ...SETTINGS, oidc } }
    expect((await hear(await goToProvider(request, away))).said?.says).toBe('providerAway')
  })
})
