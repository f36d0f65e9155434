import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'playwright/test'
import { addPerson, sessionCookie } from '@/e2e/add-person'
import { deskPost } from '@/e2e/desk-post'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { type Instance, startInstance } from '@/e2e/start-instance'
import { submitChange, valueOf } from '@/e2e/submit-change'
import type { SignedIn } from '@/lib/auth/actor'
import { openTestProxy } from '@/lib/documents/test-proxy'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { publishAs } from '@/lib/revisions/publish-as.fixture'

test.describe.configure({ timeout: 120_000 })

const ref = { kind: 'term', slug: 'vacated' } as const
const page = '/glossary/vacated'
const atOnce = { timeout: 1_000, intervals: [20] }
let site: SiteUnderTest
let ada: SignedIn
let grace: SignedIn
let folder = ''
const running: Instance[] = []

test.beforeAll(async () => {
  site = await openSiteUnderTest()
  ada = await addPerson(site, 'Ada', 'contributor')
  grace = await addPerson(site, 'Grace', 'reviewer')
  folder = await mkdtemp(join(tmpdir(), 'plainsight-instances-'))
})
test.afterEach(() => Promise.all(running.splice(0).map((instance) => instance.kill())))
test.afterAll(async () => {
  await site.client.$disconnect()
  await rm(folder, { recursive: true, force: true })
})

test('Two servers on one database are both new within a second', async ({ baseURL }) => {
  const servers = [baseURL ?? '', (await start('a')).url, (await start('b')).url]
  for (const url of servers) expect((await ask(url, page)).status).toBe(200)
  const { revisionId, mark } = await submit()
  valueOf(await publishAs(site.client, { actor: grace, revisionId, reason: 'clarification' }, new Date()))
  for (const url of servers)
    await expect.poll(() => textOf(url, page), { ...atOnce, message: url }).toContain(mark)
})

test('A server killed between COMMIT and its answer shows the new text when it starts again', async () => {
  const [first, other] = [await start('c'), await start('d')]
  for (const { url } of [first, other]) expect((await ask(url, page)).status).toBe(200)
  const { revisionId, mark } = await submit()

  const listener = new Client({ connectionString: site.databaseUrl })
  await listener.connect()
  await listener.query('LISTEN cache_tag')
  // PostgreSQL tells at COMMIT; whoever publishes has not even closed the transaction for itself then.
  const killed = once(listener, 'notification').then(() => first.kill())
  const published = deskPost(
    await sessionCookie(site, grace),
    { url: first.url, path: '/api/desk/review' },
    {
      revision: revisionId,
      _intent: 'publish',
      reason: 'clarification',
      note: '',
      ...checklistForm('term'),
    },
  ).catch(() => 'no answer')
  await killed
  await published
  await listener.end()

  await expect.poll(() => textOf(other.url, page), atOnce).toContain(mark)
  const again = await start('c')
  // A machine that is too busy to render at once may show the old text, but only with a notice that it is old.
  const answer = await textOf(again.url, page)
  expect(answer.includes(mark) || answer.includes('could not be brought up to date')).toBe(true)
  await expect.poll(() => textOf(again.url, page)).toContain(mark)
})

test('Without its database the site still serves what was read before, and says what it cannot do', async () => {
  const wire = await openTestProxy(site.databaseUrl)
  const { url } = await start('e', wire.url)
  const kept = await textOf(url, page)
  const { revisionId, mark } = await submit()
  wire.cut()

  expect(await textOf(url, page)).toBe(kept)
  expect((await ask(url, '/api/health')).status).toBe(503)
  const unread = await ask(url, '/cities/chicago?asOf=1931-01-01')
  expect(unread.status).toBe(503)
  expect(await unread.text()).toContain('This page cannot be shown at the moment')
  const typed = `Typed while the database is away, ${mark}.`
  const save = await deskPost(
    await sessionCookie(site, ada),
    { url, path: '/api/desk/entry' },
    {
      _kind: 'term',
      _slug: ref.slug,
      _intent: 'save',
      summary: typed,
    },
  )
  expect(save.status).toBe(503)
  const said = await save.text()
  expect(said).toContain('The database does not answer')
  expect(said).toContain(typed) // to be sent again
  const desk = await ask(url, '/edit/term/stay', { cookie: await sessionCookie(site, ada) })
  expect(desk.status).toBe(503)
  expect(await desk.text()).toContain('The desk cannot reach the database')

  valueOf(await publishAs(site.client, { actor: grace, revisionId, reason: 'clarification' }, new Date()))
  wire.mend()
  await expect.poll(async () => (await ask(url, '/api/health')).status).toBe(200)
  await expect.poll(() => textOf(url, page)).toContain(mark)
  await wire.close()
})

async function start(name: string, databaseUrl = site.databaseUrl): Promise<Instance> {
  const instance = await startInstance(site, { databaseUrl, folder: join(folder, name) })
  running.push(instance)
  return instance
}

/** A change that waits for review; `mark` stands in its text. */
async function submit(): Promise<{ revisionId: string; mark: string }> {
  const mark = crypto.randomUUID()
  const revisionId = await submitChange(site.client, ada, ref, (term) => ({
    ...term,
    body: `${(typeof term.body === 'string' ? term.body : '').split('\n\n:::framing')[0]}\n\n:::framing\nMark ${mark}.\n:::`,
  }))
  return { revisionId, mark }
}

function ask(url: string, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}${path}`, { headers, redirect: 'manual' })
}

async function textOf(url: string, path: string): Promise<string> {
  return (await ask(url, path)).text()
}
