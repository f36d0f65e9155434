import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { expireTags } from '@/lib/cache/expire-tags'
import { noteTags } from '@/lib/cache/note-tags'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { openTestProxy } from '@/lib/documents/test-proxy'
import { openTestSite, type TestSite, type TestSiteOptions } from '@/lib/documents/test-site'

let database: TestDatabase
let wire: Awaited<ReturnType<typeof openTestProxy>>
let pool: Pool
let renders = 0
const sites: TestSite[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  await database.client.$executeRaw`CREATE TABLE shown (slug text PRIMARY KEY, words text NOT NULL)`
  wire = await openTestProxy(database.url)
  pool = new Pool({ connectionString: wire.url, max: 3 }).on('error', () => {})
})
afterEach(async () => {
  wire.mend()
  await Promise.all(sites.splice(0).map((site) => site.close()))
})
afterAll(async () => {
  await pool.end()
  await wire.close()
  await database.close()
})

/** Stands for Next: a page that shows what the database says of a slug. */
async function showWords({ url = '' }: IncomingMessage, response: ServerResponse) {
  renders += 1
  const slug = url.slice(1)
  noteTags(`slug:${slug}`)
  const { rows } = await pool.query<{ words: string }>('SELECT words FROM shown WHERE slug = $1', [slug])
  response.setHeader('Content-Type', 'text/html')
  response.end(`<main>${rows[0]?.words ?? 'nothing'}</main>`)
}

async function open(options: Partial<TestSiteOptions> = {}) {
  const site = await openTestSite({
    handle: showWords,
    databaseUrl: wire.url,
    patienceMs: 500,
    readyMs: 2_000,
    ...options,
  })
  sites.push(site)
  return site
}

/** Publishes in one transaction, as the desk does. */
const publish = (slug: string, words: string) =>
  database.client.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO shown VALUES (${slug}, ${words}) ON CONFLICT (slug) DO UPDATE SET words = ${words}`
    await expireTags(tx, [`slug:${slug}`, 'list', `slug:${slug}`])
  })
const words = async (site: TestSite, slug: string) =>
  /<main>(?:<p.*?<\/p>)?(.*)<\/main>/.exec((await site.get(`/${slug}`)).text)?.[1]
const expectSoon = (site: TestSite, slug: string, expected: string) =>
  vi.waitFor(async () => expect(await words(site, slug)).toBe(expected), { timeout: 1_000, interval: 5 })

/** A site that keeps the page of `slug`, saying `old`; nothing about it is still on its way. */
async function openKeeping(slug: string) {
  await publish(slug, 'old')
  const site = await open()
  expect(await words(site, slug)).toBe('old')
  expect(site.documents.ready(`/${slug}`)).toBeDefined()
  return site
}

/** As if the documents had been rendered long before the changes that the table holds, or long after. */
const ageTags = (by: string) => database.client.$executeRaw`UPDATE cache_tag SET at = at + ${by}::interval`

describe('a publication', () => {
  test('that is rolled back tells nobody', async () => {
    const site = await openKeeping('rolled')
    const before = renders
    await expect(
      database.client.$transaction(async (tx) => {
        await expireTags(tx, ['slug:rolled'])
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    await publish('other', 'x')
    await expectSoon(site, 'other', 'x')
    expect(await words(site, 'rolled')).toBe('old')
    expect(renders - before).toBeLessThanOrEqual(2) // of `other` only
  })

  test('is shown by both of two instances within a second', async () => {
    const both = [await open(), await open()]
    await publish('la', 'one')
    for (const site of both) await expectSoon(site, 'la', 'one')
    for (const text of ['two', 'three', 'four']) {
      await publish('la', text)
      await Promise.all(both.map((site) => expectSoon(site, 'la', text)))
    }
  })

  test('by a process that is killed between COMMIT and its answer is shown', async () => {
    const site = await openKeeping('killed')
    const script = `
      const client = new (require('pg').Client)({ connectionString: ${JSON.stringify(database.url)} })
      client.connect().then(() => client.query("BEGIN; UPDATE shown SET words = 'new' WHERE slug = 'killed'; " +
        "INSERT INTO cache_tag (tag) VALUES ('slug:killed') ON CONFLICT (tag) DO UPDATE SET at = clock_timestamp(); COMMIT"))
        .then(() => process.kill(process.pid, 'SIGKILL'))`
    const child = spawn(process.execPath, ['--input-type=commonjs', '-e', script], { stdio: 'inherit' })
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    await expectSoon(site, 'killed', 'new')
  })

  test('while the listener was killed is caught up with', async () => {
    const site = await openKeeping('deaf')
    await database.client
      .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plainsight documents' AND datname = current_database()`
    await publish('deaf', 'new')
    await expectSoon(site, 'deaf', 'new')
  })

  test('during a render: that visitor may be sent the old text, the next one is not, and it is not kept', async () => {
    await publish('slow', 'old')
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    let reached = () => {}
    const read = new Promise<void>((resolve) => (reached = resolve))
    let first = true
    const site = await open({
      handle: async (request, response) => {
        if (!first) return showWords(request, response)
        first = false
        noteTags('slug:slow')
        const { rows } = await pool.query<{ words: string }>(`SELECT words FROM shown WHERE slug = 'slow'`)
        reached()
        await gate
        response.setHeader('Content-Type', 'text/html')
        response.end(`<main>${rows[0]?.words}</main>`)
      },
    })
    const early = words(site, 'slow')
    await read
    const heard = vi.spyOn(site.documents, 'expire')
    await publish('slow', 'new')
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(['slug:slow']))
    expect(await words(site, 'slow')).toBe('new')
    release()
    expect(await early).toBe('old')
    expect(await words(site, 'slow')).toBe('new')
  })
})

describe('with the database away', () => {
  test('kept pages are answered, others are 503, and what was published meanwhile is shown when it is back', async () => {
    const site = await openKeeping('here')
    wire.cut()
    expect(await words(site, 'here')).toBe('old')
    expect((await site.get('/here')).headers.warning).toBeUndefined()
    expect((await site.get('/never-read')).status).toBe(503)
    await publish('here', 'new')
    expect(await words(site, 'here')).toBe('old')
    wire.mend()
    await vi.waitFor(async () => expect(await words(site, 'here')).toBe('new'), {
      timeout: 5_000,
      interval: 20,
    })
    expect((await site.get('/never-read')).status).toBe(200)
  })

  test('a restarted site answers from disk, and catches up', async () => {
    const before = await openKeeping('disk')
    await before.documents.settle()
    wire.cut()
    const after = await open({ folder: before.folder, readyMs: 50 })
    expect(await words(after, 'disk')).toBe('old')
    expect((await after.get('/disk')).headers.warning).toBeUndefined()
    await publish('disk', 'new')
    wire.mend()
    await vi.waitFor(async () => expect(await words(after, 'disk')).toBe('new'), {
      timeout: 5_000,
      interval: 20,
    })
  })
})

describe('a restarted site', () => {
  const keepOne = async (slug: string) => {
    await publish(slug, 'old')
    await ageTags('-1 hour')
    const before = await open()
    expect(await words(before, slug)).toBe('old')
    await before.documents.settle()
    return before
  }

  test('shows what was published while it was down', async () => {
    const before = await keepOne('down')
    await before.close()
    sites.splice(sites.indexOf(before), 1)
    await publish('down', 'new')
    expect(await words(await open({ folder: before.folder }), 'down')).toBe('new')
  })

  test('uses what an hour has not changed without rendering it', async () => {
    const before = await keepOne('unchanged')
    const counted = renders
    expect(await words(await open({ folder: before.folder }), 'unchanged')).toBe('old')
    expect(renders).toBe(counted)
  })

  test('does not trust what was rendered within 30 s of a change, whose commit may have come later', async () => {
    const before = await keepOne('margin')
    await database.client
      .$executeRaw`UPDATE cache_tag SET at = clock_timestamp() - interval '20 s' WHERE tag = 'slug:margin'`
    const counted = renders
    expect(await words(await open({ folder: before.folder }), 'margin')).toBe('old')
    expect(renders).toBe(counted + 1)
  })

  test('of another build, or on another database, uses nothing of it', async () => {
    const before = await keepOne('elsewhere')
    const other = await open({ folder: before.folder, buildId: 'next-build' })
    expect(other.documents.size).toBe(0)
    const again = await keepOne('elsewhere')
    await database.client
      .$executeRaw`UPDATE cache_tag SET tag = 'database:another' WHERE tag LIKE 'database:%'`
    expect((await open({ folder: again.folder })).documents.size).toBe(0)
  })

  test.each([
    ['a torn', (path: string) => truncateSync(path, statSync(path).size - 1)],
    [
      'a spoilt',
      (path: string) =>
        writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, -1), Buffer.of(0)])),
    ],
    ['an empty', (path: string) => truncateSync(path, 0)],
  ])('finds no document in %s file', async (_, spoil) => {
    const before = await keepOne('torn')
    const folder = join(before.folder, 'documents', 'build')
    const names = readdirSync(folder).filter((name) => name.endsWith('.document'))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) spoil(join(folder, name))
    expect((await open({ folder: before.folder })).documents.size).toBe(0)
    expect(readdirSync(folder).filter((name) => name.endsWith('.document'))).toEqual([])
  })
})

test('without a place to write, the site keeps documents in memory', async () => {
  const said: unknown[] = []
  vi.spyOn(console, 'error').mockImplementation((message) => void said.push(message))
  const file = join(mkdtempSync(join(tmpdir(), 'plainsight-')), 'a-file')
  writeFileSync(file, '')
  await publish('memory', 'old')
  const site = await open({ folder: file })
  await expectSoon(site, 'memory', 'old')
  const counted = renders
  expect(await words(site, 'memory')).toBe('old')
  expect(renders).toBe(counted)
  expect(said.filter((message) => /not kept on disk/.test(String(message)))).toHaveLength(1)
  vi.restoreAllMocks()
})
