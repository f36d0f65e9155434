import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '@/lib/core/fingerprint'
import { type DeskAction, runDeskAction } from '@/lib/auth/desk-action'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, hear, SETTINGS, SIGNED_IN, type Visitor, VISITORS } from '@/lib/desk/desk-room.fixture'
import { accountAction } from '@/lib/desk/account-action'
import { editAction } from '@/lib/desk/edit-action'
import { peopleAction } from '@/lib/desk/people-action'
import { reviewAction } from '@/lib/desk/review-action'
import { signInAction } from '@/lib/desk/sign-in-action'
import { standingAction } from '@/lib/desk/standing-action'
import { signOutAction } from '@/lib/desk/sign-out-action'
import { welcomeAction } from '@/lib/desk/welcome-action'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let db: TestDatabase
let room: DeskRoom
let base: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  base = await room.furnish()
})
afterAll(() => db.close())

/** A submitted revision that nobody of the matrix wrote. */
async function submitted(): Promise<string> {
  const author = room.person('revoked')
  const entry = await db.client.entry.upsert({
    where: { kind_slug: { kind: 'term', slug: 'jail' } },
    create: { id: 'jjjjjjjj', kind: 'term', slug: 'jail' },
    update: {},
  })
  const edition = await db.client.edition.findUnique({
    where: { entryId_locale: { entryId: entry.id, locale: 'en' } },
  })
  const snapshot = { id: 'jjjjjjjj', title: 'Jail', summary: `A place, ${Math.random()}. [@report]` }
  const saved = await saveDraft(
    db.client,
    { actor: author, kind: 'term', slug: 'jail', locale: 'en', baseId: edition?.headId ?? null, snapshot },
    room.now,
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(db.client, { actor: author, revisionId: saved.value.revisionId }, room.now)
  return saved.value.revisionId
}

/** A published entry that nothing else needs. */
async function published(): Promise<{ kind: string; slug: string; revision: string }> {
  const slug = `passing-${randomUUID()}`
  const snapshot = { id: fingerprint(slug), title: 'Passing', summary: 'A word. [@report]' }
  return { kind: 'term', slug, revision: await room.publish('term', slug, snapshot) }
}

const termForm = {
  _kind: 'term',
  _slug: 'detainer',
  title: 'Detainer',
  summary: 'A request. [@report]',
  aliases: 'hold',
}

interface Act {
  route: string
  action: DeskAction<never>
  fields(): Promise<Record<string, string>> | Record<string, string>
  allowed: Visitor[]
  /** Names the act in the report. */
  name: string
}
const act = <Input>(
  route: string,
  action: DeskAction<Input>,
  allowed: Visitor[],
  fields: Act['fields'],
  intent = '',
): Act => ({
  route,
  name: `${route} ${intent}`.trim(),
  action: action as unknown as DeskAction<never>,
  allowed,
  fields,
})

const ACTS: Act[] = [
  ...['save', 'submit', 'preview', 'discard', 'add:aliases', 'resolve'].map((_intent) =>
    act('entry', editAction, SIGNED_IN, () => ({ ...termForm, _base: base, _intent }), _intent),
  ),
  act(
    'review',
    reviewAction,
    ['editor', 'administrator'],
    async () => ({
      _intent: 'publish',
      revision: await submitted(),
      reason: 'typo',
    }),
    'publish',
  ),
  act(
    'review',
    reviewAction,
    ['editor', 'administrator'],
    async () => ({
      _intent: 'return',
      revision: await submitted(),
      note: 'Which jail?',
    }),
    'return',
  ),
  act(
    'standing',
    standingAction,
    ['editor', 'administrator'],
    async () => ({ ...(await published()), _intent: 'withdraw', reason: 'It named a private person.' }),
    'withdraw',
  ),
  act(
    'standing',
    standingAction,
    ['editor', 'administrator'],
    async () => ({ ...(await published()), _intent: 'rename', newSlug: `renamed-${randomUUID()}` }),
    'rename',
  ),
  act(
    'people',
    peopleAction,
    ['administrator'],
    () => ({
      _intent: 'invite',
      name: 'N',
      email: `${Math.random()}@example.org`,
      role: 'administrator',
    }),
    'invite',
  ),
  ...['disable', 'enable', 'link', 'role'].map((_intent) =>
    act(
      'people',
      peopleAction,
      ['administrator'],
      () => ({
        _intent,
        person: room.person('disabled').id,
        role: 'editor',
      }),
      _intent,
    ),
  ),
  act('account', accountAction, SIGNED_IN, () => ({
    current: 'not the password',
    password: 'a long enough phrase',
    confirmation: 'a long enough phrase',
  })),
  act('sign-out', signOutAction, VISITORS, () => ({})),
  act('sign-in', signInAction, VISITORS, () => ({ email: 'nobody@example.org', password: 'wrong' })),
  act('welcome', welcomeAction, VISITORS, () => ({
    token: 'x',
    password: 'a long enough phrase',
    confirmation: 'a long enough phrase',
  })),
]

/** Everything that an act could change, except what was typed and the trace of a refusal. */
async function everything(): Promise<string> {
  const { client } = db
  const rows = [
    await client.revision.findMany({ orderBy: { id: 'asc' } }),
    await client.edition.findMany({ orderBy: { entryId: 'asc' } }),
    await client.entry.findMany({ orderBy: { id: 'asc' } }),
    await client.user.findMany({ orderBy: { id: 'asc' } }),
    await client.oneTimeLink.findMany({ orderBy: { tokenHash: 'asc' } }),
    await client.auditEvent.count({ where: { act: { notIn: ['act.refused', 'password.refused'] } } }),
  ]
  return JSON.stringify(rows)
}

describe('every act of the desk', () => {
  test('stands in this matrix', () => {
    const routes = readdirSync(new URL('../../app/api/desk', import.meta.url))
    expect([...new Set(ACTS.map((one) => one.route))].sort()).toEqual(routes.sort())
  })

  for (const { name, action, fields, allowed } of ACTS) {
    for (const visitor of VISITORS.filter((one) => !allowed.includes(one))) {
      test(`${name}: refused to the ${visitor}`, async () => {
        const form = await fields()
        const before = await everything()
        const heard = await room.send(action, visitor, form)
        expect(heard.status).toBe(303)
        expect(heard.said?.outcome).toBe('refused')
        expect(heard.location).toMatch(
          visitor === 'contributor' || visitor === 'editor' ? /^\/edit$/ : /^\/sign-in/,
        )
        expect(await everything()).toBe(before)
      })
    }
    for (const visitor of allowed.filter((one) => SIGNED_IN.includes(one))) {
      test(`${name}: open to the ${visitor}`, async () => {
        const form = await fields()
        const heard = await room.send(action, visitor, form)
        expect(heard.status).toBe(303)
        const isAnswered =
          heard.said === null ||
          heard.said.outcome === 'saved' ||
          ['noConflict', 'nothingToSubmit', 'wrongPassword', 'wrongCurrent', 'linkGone'].includes(
            heard.said.says,
          )
        expect(isAnswered ? 'answered' : heard.said).toBe('answered')
      })
    }
  }

  test.each(ACTS.map((one) => [one.name, one] as const))(
    '%s: refused when the form comes from another site, or from nowhere',
    async (_, { action, fields }) => {
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
        const headers = {
          ...origin,
          host: 'localhost:3000',
          cookie: room.person('administrator').cookie,
          'content-type': 'application/x-www-form-urlencoded',
        }
        const request = new Request('http://localhost:3000/api/desk/x', { method: 'POST', headers, body })
        const heard = await hear(
          await runDeskAction(action, request, { client: db.client, settings: SETTINGS, now: room.now }),
        )
        expect(heard.status).toBe(403)
      }
      expect(await everything()).toBe(before)
    },
  )
})
