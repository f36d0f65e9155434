import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, type Actor } from '@/lib/auth/actor'
import { type DeskAction, runDeskAction } from '@/lib/auth/desk-action'
import { findSession } from '@/lib/auth/find-session'
import { listPeople } from '@/lib/auth/list-people'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, hear, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'
import { editAction } from '@/lib/desk/edit-action'
import { listEvents } from '@/lib/desk/list-events'
import { loadEdit } from '@/lib/desk/load-edit'
import { loadHome } from '@/lib/desk/load-home'
import { loadQueue } from '@/lib/desk/load-queue'
import { loadReview } from '@/lib/desk/load-review'
import { peopleAction } from '@/lib/desk/people-action'
import { findPlace, newPlace } from '@/lib/desk/place'
import { reviewAction } from '@/lib/desk/review-action'
import { signInAction } from '@/lib/desk/sign-in-action'
import { signOutAction } from '@/lib/desk/sign-out-action'
import { welcomeAction } from '@/lib/desk/welcome-action'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

const VISITORS: Visitor[] = ['stranger', 'expired', 'revoked', 'disabled', 'contributor', 'editor', 'administrator']

let db: TestDatabase
let room: DeskRoom
let base: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.publish('source', 'report', { id: 'ssssssss', title: 'A report', csl: { type: 'report' }, publication: 'dataset', verification: 'seen' })
  base = await room.publish('term', 'detainer', { id: 'tttttttt', title: 'Detainer', summary: 'A request. [@report]' })
})
afterAll(() => db.close())

/** A submitted revision that nobody of the matrix wrote. */
async function submitted(): Promise<string> {
  const author = room.person('revoked')
  const entry = await db.client.entry.upsert({ where: { kind_slug: { kind: 'term', slug: 'jail' } }, create: { id: 'jjjjjjjj', kind: 'term', slug: 'jail' }, update: {} })
  const edition = await db.client.edition.findUnique({ where: { entryId_locale: { entryId: entry.id, locale: 'en' } } })
  const snapshot = { id: 'jjjjjjjj', title: 'Jail', summary: `A place, ${Math.random()}. [@report]` }
  const saved = await saveDraft(db.client, { actor: author, kind: 'term', slug: 'jail', locale: 'en', baseId: edition?.headId ?? null, snapshot }, room.now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(db.client, { actor: author, revisionId: saved.value.revisionId }, room.now)
  return saved.value.revisionId
}

const termForm = { _kind: 'term', _slug: 'detainer', title: 'Detainer', summary: 'A request. [@report]' }

interface Act {
  route: string
  action: DeskAction<never>
  fields(): Promise<Record<string, string>> | Record<string, string>
  allowed: Visitor[]
}
const act = <Input>(route: string, action: DeskAction<Input>, allowed: Visitor[], fields: Act['fields']): Act => ({
  route,
  action: action as unknown as DeskAction<never>,
  allowed,
  fields,
})

const SIGNED_IN: Visitor[] = ['contributor', 'editor', 'administrator']
const ACTS: Act[] = [
  ...['save', 'submit', 'preview', 'discard', 'add:aliases', 'resolve'].map((_intent) =>
    act('entry', editAction, SIGNED_IN, () => ({ ...termForm, _base: base, _intent })),
  ),
  act('review', reviewAction, ['editor', 'administrator'], async () => ({ _intent: 'publish', revision: await submitted(), reason: 'typo' })),
  act('review', reviewAction, ['editor', 'administrator'], async () => ({ _intent: 'return', revision: await submitted(), note: 'Which jail?' })),
  act('people', peopleAction, ['administrator'], () => ({ _intent: 'invite', name: 'N', email: `${Math.random()}@example.org`, role: 'administrator' })),
  ...['disable', 'enable', 'link', 'role'].map((_intent) =>
    act('people', peopleAction, ['administrator'], () => ({ _intent, person: room.person('disabled').id, role: 'editor' })),
  ),
  act('sign-out', signOutAction, VISITORS, () => ({})),
  act('sign-in', signInAction, VISITORS, () => ({ email: 'nobody@example.org', password: 'wrong' })),
  act('welcome', welcomeAction, VISITORS, () => ({ token: 'x', password: 'a long enough phrase', confirmation: 'a long enough phrase' })),
]

/** Everything that an act could change, except what was typed and the trace of a refusal. */
async function everything(): Promise<string> {
  const { client } = db
  const rows = [
    await client.revision.findMany({ orderBy: { id: 'asc' } }),
    await client.edition.findMany({ orderBy: { entryId: 'asc' } }),
    await client.user.findMany({ orderBy: { id: 'asc' } }),
    await client.oneTimeLink.findMany({ orderBy: { tokenHash: 'asc' } }),
    await client.auditEvent.count({ where: { act: { not: 'act.refused' } } }),
  ]
  return JSON.stringify(rows)
}

describe('every act of the desk', () => {
  test('stands in this matrix', () => {
    const routes = readdirSync(new URL('../../app/api/desk', import.meta.url))
    expect([...new Set(ACTS.map((one) => one.route))].sort()).toEqual(routes.sort())
  })

  for (const { route, action, fields, allowed } of ACTS) {
    for (const visitor of VISITORS.filter((one) => !allowed.includes(one))) {
      test(`${route}: refused to the ${visitor}`, async () => {
        const form = await fields()
        const before = await everything()
        const heard = await room.send(action, visitor, form)
        expect(heard.status, form['_intent']).toBe(303)
        expect(heard.said?.outcome, form['_intent']).toBe('refused')
        expect(heard.location, form['_intent']).toMatch(visitor === 'contributor' || visitor === 'editor' ? /^\/edit$/ : /^\/sign-in/)
        expect(await everything()).toBe(before)
      })
    }
    for (const visitor of allowed.filter((one) => SIGNED_IN.includes(one))) {
      test(`${route}: open to the ${visitor}`, async () => {
        const form = await fields()
        const heard = await room.send(action, visitor, form)
        expect(heard.status, form['_intent']).toBe(303)
        const isAnswered = heard.said === null || heard.said.outcome === 'saved' || ['noConflict', 'nothingToSubmit', 'wrongPassword', 'linkGone'].includes(heard.said.says)
        expect(isAnswered, `${form['_intent']}: ${JSON.stringify(heard.said)}`).toBe(true)
      })
    }
  }

  test.each(ACTS.map((one) => [one.route, one] as const))('%s: refused when the form comes from another site, or from nowhere', async (_, { action, fields }) => {
    const body = new URLSearchParams(await fields()).toString()
    const before = await everything()
    const origins: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      {},
    ]
    for (const origin of origins) {
      const headers = { ...origin, host: 'localhost:3000', cookie: room.person('administrator').cookie, 'content-type': 'application/x-www-form-urlencoded' }
      const request = new Request('http://localhost:3000/api/desk/x', { method: 'POST', headers, body })
      const heard = await hear(await runDeskAction(action, request, { client: db.client, settings: SETTINGS, now: room.now }))
      expect(heard.status).toBe(403)
    }
    expect(await everything()).toBe(before)
  })

  test('is refused when the body is no form, or too large', async () => {
    const send = (type: string, body: string) =>
      runDeskAction(editAction, new Request('http://localhost:3000/', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', 'content-type': type } }), { client: db.client, settings: SETTINGS, now: room.now })
    expect((await send('application/json', '{}')).status).toBe(415)
    expect((await send('application/x-www-form-urlencoded', `body=${'x'.repeat(5 * 1024 * 1024)}`)).status).toBe(415)
  })

  test('is heard from the site’s own origin where browsers send no Sec-Fetch-Site', async () => {
    for (const headers of [{ origin: 'http://localhost:3000' }, { origin: 'http://192.0.2.1:3000', host: '192.0.2.1:3000' }]) {
      const request = new Request('http://localhost:3000/', { method: 'POST', body: 'x=1', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })
      expect((await runDeskAction(signOutAction, request, { client: db.client, settings: SETTINGS, now: room.now })).status).toBe(303)
    }
  })

  test('that is refused for want of a role leaves an event', async () => {
    const count = () => db.client.auditEvent.count({ where: { act: 'act.refused', userId: room.person('contributor').id } })
    const before = await count()
    await room.send(peopleAction, 'contributor', { _intent: 'disable', person: room.person('editor').id })
    expect(await count()).toBe(before + 1)
  })

  test('says plainly that the database is away, and gives back what was typed', async () => {
    const away = { ...db.client, user: { findUnique: () => Promise.reject(Object.assign(new Error("Can't reach database server"), { code: 'P1001' })) } }
    const headers = { 'sec-fetch-site': 'same-origin', cookie: room.person('editor').cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams({ ...termForm, summary: 'Typed <b>& kept', password: 'secret words' })
    const request = new Request('http://localhost:3000/api/desk/entry', { method: 'POST', headers, body })
    const heard = await hear(await runDeskAction(editAction, request, { client: away as unknown as typeof db.client, settings: SETTINGS, now: room.now }))
    expect(heard.status).toBe(503)
    expect(heard.text).toContain('Typed &#60;b&#62;&#38; kept')
    expect(heard.text).toContain('action="/api/desk/entry"')
    expect(heard.text).not.toContain('secret words')
  })
})

describe('every page of the desk', () => {
  const pages: Record<string, { allowed: Visitor[]; load(actor: Actor): Promise<unknown> }> = {
    'edit': { allowed: SIGNED_IN, load: (actor) => loadHome(db.client, actor, {}) },
    'edit/[kind]/[slug]': { allowed: SIGNED_IN, load: async (actor) => loadEdit(db.client, actor, (await findPlace(db.client, 'term', 'detainer', 'en'))!) },
    'edit/[kind]/[slug]/preview': { allowed: SIGNED_IN, load: async (actor) => loadEdit(db.client, actor, (await findPlace(db.client, 'term', 'detainer', 'en'))!) },
    'edit/new/[kind]': { allowed: SIGNED_IN, load: (actor) => loadEdit(db.client, actor, newPlace('case', 'en')) },
    'edit/new/[kind]/preview': { allowed: SIGNED_IN, load: (actor) => loadEdit(db.client, actor, newPlace('case', 'en')) },
    'edit/review': { allowed: ['editor', 'administrator'], load: (actor) => loadQueue(db.client, actor) },
    'edit/review/[revision]': { allowed: SIGNED_IN, load: (actor) => loadReview(db.client, actor, base, false) },
    'edit/people': { allowed: ['administrator'], load: (actor) => listPeople(db.client, actor) },
    'edit/audit': { allowed: ['administrator'], load: (actor) => listEvents(db.client, actor, null) },
  }
  const OPEN_TO_ALL = ['sign-in', 'welcome/[token]']

  test('stands in this matrix', () => {
    const found = readdirSync(new URL('../../app/(desk)', import.meta.url), { recursive: true, encoding: 'utf8' })
    const paths = found.filter((path) => path.endsWith('page.tsx') && path.split('/').at(-1) === 'page.tsx').map((path) => path.replace('/page.tsx', ''))
    expect(paths.sort()).toEqual([...Object.keys(pages), ...OPEN_TO_ALL].sort())
  })

  const actorOf = async (visitor: Visitor): Promise<Actor> => {
    const person = room.people.get(visitor)
    if (person === undefined) return ANONYMOUS
    const token = readCookie(person.cookie, sessionCookieName(false))
    return (await findSession(db.client, token, SETTINGS.secret, room.now)).actor
  }

  for (const [path, { allowed, load }] of Object.entries(pages)) {
    test(`/${path} shows nothing to those whom it is not for, and something to the ${allowed.join(', ')}`, async () => {
      const seen: Visitor[] = []
      for (const visitor of VISITORS) if ((await load(await actorOf(visitor))) !== null) seen.push(visitor)
      expect(seen).toEqual(allowed)
    })
  }
})
