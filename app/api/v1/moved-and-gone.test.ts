import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as entry } from '@/app/api/v1/[kind]/[slug]/route'
import { GET as values } from '@/app/api/v1/[kind]/[slug]/values.csv/route'
import { GET as citation } from '@/app/api/v1/citations/[kind]/[slug]/route'
import { sha256 } from '@/lib/canonical/sha256'
import { closeDatabase } from '@/lib/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let base: TestDatabase
beforeAll(async () => {
  base = await openTestDatabase()
  process.env.DATABASE_URL = base.url
  const room = await new DeskRoom(base.client).open()
  const revisionId = await room.furnish()
  const actor = room.person('editor')
  await room.publish('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
  const renames = [
    { kind: 'term', slug: 'jail', newSlug: 'gaol' },
    { kind: 'source', slug: 'report', newSlug: 'the-report' },
  ] as const
  for (const rename of renames) await renameEntry(base.client, { actor, ...rename }, room.now)
  const at = new Date(room.now.getTime() + 1_000)
  await withdrawRevision(base.client, { actor, revisionId, reason: 'It named a private person.' }, at)
})
afterAll(async () => {
  await closeDatabase()
  await base.close()
})

type Route = (
  request: Request,
  context: { params: Promise<{ kind: string; slug: string }> },
) => Promise<Response>
const get = (route: Route, path: string) => {
  const request = new Request(`http://localhost:3000/api/v1/${path}`)
  const [kind = '', slug = ''] = new URL(request.url).pathname
    .replace(/^\/api\/v1\/(citations\/)?/, '')
    .split('/')
  return route(request, { params: Promise.resolve({ kind, slug }) })
}

test('a withdrawn entry is a 410 that says when and why, in data and in citations', async () => {
  for (const answer of [
    await get(entry, 'term/detainer'),
    await get(citation, 'citations/term/detainer?format=ris'),
  ]) {
    expect(answer.status).toBe(410)
    expect(((await answer.json()) as { detail: string }).detail).toMatch(
      /withdrawn on \d{4}-\d\d-\d\d: It named a private person\..* v=1\./,
    )
  }
  expect((await get(entry, 'term/detainer?v=9')).status).toBe(404)
})

test('its versions stay, and say that it is withdrawn', async () => {
  const version: unknown = await (await get(entry, 'term/detainer?v=1')).json()
  expect(version).toMatchObject({ version: 1, withdrawnReason: 'It named a private person.' })
  expect((await get(citation, 'citations/term/detainer?format=ris&v=1')).status).toBe(200)
})

test.each([
  ['term/jail', '/api/v1/term/gaol'],
  ['term/jail?v=1&locale=es', '/api/v1/term/gaol?v=1&locale=es'],
  ['citations/term/jail?format=ris&v=1', '/api/v1/citations/term/gaol?format=ris&v=1'],
])('an old address leads to the new one for ever, with all that was asked: %s', async (path, to) => {
  const answer = await get(path.startsWith('citations/') ? citation : entry, path)
  expect([answer.status, answer.headers.get('location')]).toEqual([308, to])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('a table of values of what is no measure stays a 404', async () => {
  expect((await get(values, 'measure/nothing/values.csv')).status).toBe(404)
})

test('a text that names an old address is sent as it was published, and still hashes to its number', async () => {
  const version = (await (await get(entry, 'term/gaol')).json()) as { canonical: string; sha256: string }
  expect(version.canonical).toContain('[@report]')
  expect(sha256(version.canonical)).toBe(version.sha256)
})
