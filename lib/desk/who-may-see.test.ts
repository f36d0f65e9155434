import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, type Actor } from '@/lib/auth/actor'
import { findSession } from '@/lib/auth/find-session'
import { listPeople } from '@/lib/auth/list-people'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS, SIGNED_IN, type Visitor, VISITORS } from '@/lib/desk/desk-room.fixture'
import { toDeskUser } from '@/lib/desk/desk-user'
import { listEvents } from '@/lib/desk/list-events'
import { loadEdit } from '@/lib/desk/load-edit'
import { loadHome } from '@/lib/desk/load-home'
import { loadQueue } from '@/lib/desk/load-queue'
import { loadReview } from '@/lib/desk/load-review'
import { findPlace, newPlace } from '@/lib/desk/place'

let db: TestDatabase
let room: DeskRoom
let base: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  base = await room.furnish()
})
afterAll(() => db.close())

describe('every page of the desk', () => {
  const pages: Record<string, { allowed: Visitor[]; load(actor: Actor): Promise<unknown> }> = {
    edit: { allowed: SIGNED_IN, load: (actor) => loadHome(db.client, actor, {}) },
    'edit/[kind]/[slug]': {
      allowed: SIGNED_IN,
      load: async (actor) =>
        loadEdit(db.client, actor, (await findPlace(db.client, 'term', 'detainer', 'en'))!),
    },
    'edit/[kind]/[slug]/preview': {
      allowed: SIGNED_IN,
      load: async (actor) =>
        loadEdit(db.client, actor, (await findPlace(db.client, 'term', 'detainer', 'en'))!),
    },
    'edit/new/[kind]': {
      allowed: SIGNED_IN,
      load: (actor) => loadEdit(db.client, actor, newPlace('case', 'en')),
    },
    'edit/new/[kind]/preview': {
      allowed: SIGNED_IN,
      load: (actor) => loadEdit(db.client, actor, newPlace('case', 'en')),
    },
    'edit/account': { allowed: SIGNED_IN, load: (actor) => Promise.resolve(toDeskUser(actor)) },
    'edit/review': { allowed: ['editor', 'administrator'], load: (actor) => loadQueue(db.client, actor) },
    'edit/review/[revision]': {
      allowed: SIGNED_IN,
      load: (actor) => loadReview(db.client, actor, base, false),
    },
    'edit/people': { allowed: ['administrator'], load: (actor) => listPeople(db.client, actor) },
    'edit/audit': { allowed: ['administrator'], load: (actor) => listEvents(db.client, actor, {}) },
  }
  const OPEN_TO_ALL = ['sign-in', 'welcome/[token]']

  test('stands in this matrix', () => {
    const found = readdirSync(new URL('../../app/(desk)', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    })
    const paths = found
      .filter((path) => path.endsWith('page.tsx') && path.split('/').at(-1) === 'page.tsx')
      .map((path) => path.replace('/page.tsx', ''))
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
