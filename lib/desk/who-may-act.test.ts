import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runDeskAction } from '@/lib/auth/desk-action'
import { runDeskQuery } from '@/lib/auth/desk-query'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import {
  DeskRoom,
  hear,
  type Heard,
  SETTINGS,
  SIGNED_IN,
  type Visitor,
  VISITORS,
} from '@/lib/desk/desk-room.fixture'
import type { Act, ActsOf } from '@/lib/desk/matrix/act.fixture'
import { everything } from '@/lib/desk/matrix/everything.fixture'
import { foldersWith, gather } from '@/lib/desk/matrix/gather.fixture'

let db: TestDatabase
const room = new DeskRoom(null as never)
const ACTS = (await gather<ActsOf>('.acts.fixture.ts', 'acts')).flatMap((acts) => acts(room))
beforeAll(async () => {
  db = await openTestDatabase()
  Object.assign(room, { client: db.client })
  await room.open()
  await room.furnish()
})
afterAll(() => db.close())
afterEach(() => room.reopen())

const nameOf = ({ route, intent, method }: Act) => `${method} ${route} ${intent}`.trim()

const OWN_PAGE: Record<string, string> = { 'sec-fetch-site': 'same-origin' }

/** Tries an act as a browser with `cookie` would, from the page that `from` tells. */
async function attempt(one: Act, cookie: string, fields: Record<string, string>, from = OWN_PAGE) {
  const body = new URLSearchParams(fields).toString()
  const headers = { ...from, host: 'localhost:3000', cookie }
  const address = 'http://localhost:3000/api/desk/x'
  const request =
    one.method === 'GET'
      ? new Request(`${address}?${body}`, { headers })
      : new Request(address, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          body,
        })
  const desk = { client: db.client, settings: SETTINGS, now: room.now }
  return hear(
    one.action === null
      ? await runDeskQuery(one.query as never, request, desk)
      : await runDeskAction(one.action, request, desk),
  )
}

const cookieOf = (visitor: Visitor) => room.people.get(visitor)?.cookie ?? ''

/** How a refusal looks: a form goes to a page that says so, a script hears a status. */
function expectRefusal(one: Act, visitor: Visitor, heard: Heard): void {
  const isSignedIn = SIGNED_IN.includes(visitor)
  if (one.action === null) return expect(heard.status).toBe(isSignedIn ? 403 : 401)
  expect(heard.status).toBe(303)
  expect(heard.said?.outcome).toBe('refused')
  expect(heard.location).toMatch(isSignedIn ? /^\/edit$/ : /^\/sign-in/)
}

/** What may be said to somebody who was let in, but had nothing to do it to. */
const IN_VAIN = [
  'notImported',
  'noConflict',
  'nothingToSubmit',
  'wrongPassword',
  'wrongCurrent',
  'linkGone',
  'wrongCode',
  'stepGone',
  'noMail',
  'noProvider',
  'noSuchSession',
  'nothingThere',
  'factorAlready',
  'setUpOver',
  'passkeyGone',
  'passkeyRefused',
  'sourceNotRead',
  'noFile',
  'noSourceAddress',
  'notWatched',
]

describe('every act of the desk', () => {
  const root = new URL('../../app/api/desk/', import.meta.url)

  test.each(foldersWith(root, 'route.ts'))(
    '%s stands in this matrix, with each of its intents',
    async (route) => {
      const handlers = (await import(fileURLToPath(new URL(`${route}/route.ts`, root)))) as Record<
        string,
        { action?: { schema: z.ZodType }; query?: unknown } | undefined
      >
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const handler = handlers[method]
        if (handler === undefined) continue
        const acts = ACTS.filter((one) => one.route === route && one.method === method)
        expect(acts.map((one) => one.action ?? one.query)).toContain(handler.action ?? handler.query)
        const tried = acts.map((one) => one.intent)
        expect(tried).toEqual(expect.arrayContaining(intentsOf(handler.action?.schema)))
      }
    },
  )

  test('and nothing stands in it that is not there', () => {
    const routes = foldersWith(root, 'route.ts')
    expect([...new Set(ACTS.map((one) => one.route))].sort()).toEqual(routes)
  })

  for (const one of ACTS) {
    for (const visitor of VISITORS.filter((each) => !one.allowed.includes(each))) {
      test(`${nameOf(one)}: refused to the ${visitor}`, async () => {
        const fields = await one.fields()
        const before = await everything(db.client)
        expectRefusal(one, visitor, await attempt(one, cookieOf(visitor), fields))
        expect(await everything(db.client)).toBe(before)
      })
    }
    for (const visitor of one.allowed.filter((each) => SIGNED_IN.includes(each))) {
      test(`${nameOf(one)}: open to the ${visitor}; what it changes leaves a trace`, async () => {
        const fields = await one.fields()
        const [before, events] = [await everything(db.client), await db.client.auditEvent.count()]
        const heard = await attempt(one, cookieOf(visitor), fields)
        if (one.action === null) return expect(heard.status).toBeLessThan(400)
        const isAnswered =
          heard.status === 200 ||
          heard.said === null ||
          heard.said.outcome === 'saved' ||
          IN_VAIN.includes(heard.said.says)
        expect(isAnswered ? 'answered' : heard.said).toBe('answered')
        if ((await everything(db.client)) !== before)
          expect(await db.client.auditEvent.count()).toBeGreaterThan(events)
      })
    }
  }

  test.each(ACTS.filter((one) => one.method === 'POST').map((one) => [nameOf(one), one] as const))(
    '%s: refused when the form comes from another site, or from nowhere',
    async (_, one) => {
      const fields = await one.fields()
      const before = await everything(db.client)
      const origins: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'none' },
        { origin: 'https://evil.example' },
        { origin: 'null' },
        {},
      ]
      for (const origin of origins)
        expect((await attempt(one, cookieOf('administrator'), fields, origin)).status).toBe(403)
      expect(await everything(db.client)).toBe(before)
    },
  )
})

/** Every `_intent` that a form's schema tells apart. */
function intentsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodPipe) return intentsOf(schema.out as z.ZodType)
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  return schema.options.flatMap((option) => {
    const intent: unknown = option instanceof z.ZodObject ? option.shape['_intent'] : undefined
    return intent instanceof z.ZodLiteral ? [...intent.values].map(String) : []
  })
}
