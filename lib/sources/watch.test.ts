import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { type FetchSafely, type Permit, safeFetcher } from '@/lib/fetching/fetch-safely'
import { robotsGate } from '@/lib/fetching/robots-gate'
import { pdfOf } from '@/lib/fetching/pdf-of.fixture'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'
import { lookAtDueSources, lookAtOneSource } from '@/lib/sources/look-at-due-sources'
import { afterRefusal, HOST_GAP_MS, PERIOD_MS, SELDOM_MS } from '@/lib/sources/watch-plan'

let db: TestDatabase
let room: DeskRoom
let site: ChangingSite
const settled =
  (permit?: Permit): FetchSafely =>
  (url, ask) =>
    safeFetcher({
      userAgent: 'Plainsight test',
      maxBytes: 1_000_000,
      maxMs: 5_000,
      maxRedirects: 3,
      allowed: new Set([site.host]),
      permit,
    })(url, ask)
const fetch = settled()

const DAY = 24 * 3_600_000
let now = new Date(Date.UTC(2026, 0, 1))
const wait = (ms: number) => (now = new Date(now.getTime() + ms))
const look = () => lookAtDueSources(db.client, fetch, now)
const row = (sourceId: string) => db.client.watch.findUniqueOrThrow({ where: { sourceId } })
const tasks = () => db.client.task.findMany({ orderBy: { openedAt: 'asc' } })
const captures = () => db.client.capture.count()

/** Publishes a source at `path` and, when `says` is given, a term that quotes it. */
async function publish(id: string, path: string, says?: string) {
  const source = {
    id,
    title: `Source ${id}`,
    csl: { type: 'webpage', URL: path.startsWith('/') ? site.url(path) : path },
    publication: 'original-report',
    verification: 'seen',
  }
  const revision = await room.publish('source', `source-${id}`, source)
  if (says !== undefined) {
    const summary = `It says “${says}”. [@source-${id}]`
    await room.publish('term', `term-${id}`, {
      id: `t${id.slice(1)}`,
      title: `Term ${id}`,
      summary,
      aliases: [],
    })
  }
  return revision
}

beforeAll(async () => {
  site = await ChangingSite.open()
})
afterAll(() => site.close())
beforeEach(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  now = new Date(Date.UTC(2026, 0, 1))
  site.asked = []
  site.pages.clear()
  return () => db.close()
})

describe('who is left alone', () => {
  test('sources that are not published, have no address, or were withdrawn', async () => {
    await room.furnish()
    site.says('/page', 'words')
    const revision = await publish('aaaaaaaa', '/page')
    await look()
    expect(await db.client.watch.count()).toBe(1)
    const actor = room.person('administrator')
    await withdrawRevision(
      db.client,
      { actor, revisionId: revision, reason: 'It named a private person.' },
      now,
    )
    wait(PERIOD_MS)
    expect(await look()).toBe(0)
    expect(await db.client.watch.count()).toBe(0)
    expect(site.asked).toEqual([])
  })

  test('a source whose time has not come: first looks spread over the whole period', async () => {
    for (const letter of 'abcdefgh') await publish(letter.repeat(8), `/${letter}`)
    expect(await look()).toBe(0)
    const times = (await db.client.watch.findMany()).map(({ nextAt }) => nextAt.getTime() - now.getTime())
    expect(Math.max(...times)).toBeLessThan(PERIOD_MS)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(PERIOD_MS / 4)
  })

  test('a host that was asked a moment ago, also by another server', async () => {
    for (const letter of 'abcd') {
      site.says(`/${letter}`, letter)
      await publish(letter.repeat(8), `/${letter}`)
    }
    await look()
    wait(PERIOD_MS)
    const looked = await Promise.all([look(), look(), look()])
    expect(looked.reduce((sum, count) => sum + count, 0)).toBe(1)
    wait(HOST_GAP_MS + 1)
    expect(await look()).toBe(1)
  })

  test('pages that the robots.txt of their site names: the look is barred for a week, and nothing is gone', async () => {
    await publish('aaaaaaaa', '/page')
    site.says('/page', 'words')
    site.pages.set('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /page'))
    const permit = robotsGate({ token: 'Plainsight', fetch, now: () => now })
    await look()
    wait(PERIOD_MS)
    await lookAtDueSources(db.client, settled(permit), now)
    expect(site.asked).toEqual(['GET /robots.txt'])
    const nextAt = new Date(now.getTime() + PERIOD_MS)
    expect(await row('aaaaaaaa')).toMatchObject({ trouble: 'robots', failures: 0, nextAt })
    expect(await tasks()).toEqual([])
  })

  test('places that are no business of ours: the look is barred, and nothing is gone', async () => {
    await publish('aaaaaaaa', 'http://127.0.0.1/admin')
    await look()
    for (let visit = 0; visit < 4; visit += 1) {
      wait(SELDOM_MS)
      await look()
    }
    expect(await row('aaaaaaaa')).toMatchObject({ trouble: 'privateAddress', failures: 0, status: null })
    expect(await tasks()).toEqual([])
  })
})

test('a source at which something breaks is left for a day, and keeps none of the others waiting', async () => {
  for (const letter of 'ab') await publish(letter.repeat(8), `http://${letter}.example/`)
  const asked: string[] = []
  const breaking = (url: string) => {
    asked.push(url)
    if (url === 'http://a.example/') throw new Error('a bug')
    return Promise.resolve({ ok: false as const, failure: 'unreachable' as const })
  }
  await lookAtDueSources(db.client, breaking, now)
  await db.client.watch.updateMany({ data: { nextAt: now } })
  await expect(lookAtDueSources(db.client, breaking, now)).rejects.toThrow('Sources could not be looked at.')
  expect(asked).toContain('http://b.example/')
  expect(await row('aaaaaaaa')).toMatchObject({ trouble: 'fault', nextAt: new Date(now.getTime() + DAY) })
  expect(await row('bbbbbbbb')).toMatchObject({ trouble: 'unreachable', failures: 1 })
})

describe('what is no change', () => {
  test('a site that says so, and bytes that are the same', async () => {
    site.says('/tagged', 'words', { etag: '"one"' })
    await publish('aaaaaaaa', '/tagged')
    await look()
    wait(PERIOD_MS)
    await look()
    expect(site.asked).toEqual(['HEAD /tagged', 'GET /tagged'])
    wait(PERIOD_MS)
    site.asked = []
    await look()
    expect(site.asked).toEqual(['HEAD /tagged'])
    expect(await row('aaaaaaaa')).toMatchObject({ status: 200, etag: '"one"', failures: 0, trouble: '' })
    expect(await tasks()).toEqual([])
    expect(await captures()).toBe(1)
  })

  test('a page whose markup changed and whose words did not: a trace is left, closed, and nothing is kept', async () => {
    site.says('/page', 'words')
    await publish('aaaaaaaa', '/page')
    await look()
    wait(PERIOD_MS)
    await look()
    site.says('/page', '<b data-token="1">words</b>')
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toMatchObject([
      { act: 'source.changed', closedAt: now, note: 'Only what surrounds the words changed.' },
    ])
    expect(await captures()).toBe(1)
  })

  test('a site that does not let us in: it is left alone for as long as it says', async () => {
    site.answers('/page', 429, { 'retry-after': '172800' })
    await publish('aaaaaaaa', '/page')
    await look()
    wait(PERIOD_MS)
    await look()
    expect(site.asked).toEqual(['HEAD /page'])
    const { nextAt, ...found } = await row('aaaaaaaa')
    expect(found).toMatchObject({ status: 429, trouble: 'refused', failures: 0 })
    expect(nextAt).toEqual(new Date(now.getTime() + 2 * DAY))
    site.answers('/page', 403)
    for (let visit = 0; visit < 5; visit += 1) {
      wait(2 * DAY)
      await look()
    }
    expect(await row('aaaaaaaa')).toMatchObject({ status: 403, failures: 0 })
    expect(await tasks()).toEqual([])
  })

  test('what a site says about when to come back is heard within reason', () => {
    const hour = 3_600_000
    expect(afterRefusal(null, now)).toBe(DAY)
    expect(afterRefusal('soon', now)).toBe(DAY)
    expect(afterRefusal('1', now)).toBe(hour)
    expect(afterRefusal('999999999', now)).toBe(SELDOM_MS)
    expect(afterRefusal(new Date(now.getTime() + 5 * hour).toUTCString(), now)).toBe(5 * hour)
  })

  test('two failures: only the third says that nothing is there, once, and an answer settles it', async () => {
    await publish('aaaaaaaa', '/page', 'not an order at all')
    await look()
    wait(PERIOD_MS)
    for (const failures of [1, 2]) {
      await look()
      expect(await row('aaaaaaaa')).toMatchObject({ status: 404, failures })
      expect(await tasks()).toEqual([])
      wait(2 * DAY)
    }
    await look()
    expect(await tasks()).toMatchObject([
      { act: 'source.gone', closedAt: null, detail: { words: 'gone', claims: [{ slug: 'term-aaaaaaaa' }] } },
    ])
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toHaveLength(1)
    site.says('/page', 'not an order at all')
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toMatchObject([{ closedAt: now, note: 'It answers again.' }])
    expect(await row('aaaaaaaa')).toMatchObject({ status: 200, failures: 0, trouble: '' })
  })
})

describe('what is a change', () => {
  test('other words: a task names the claims and the quotations that are gone, and the new bytes are kept', async () => {
    site.says('/page', 'A detainer is not an order at all.')
    await publish('aaaaaaaa', '/page', 'not an order at all')
    await look()
    wait(PERIOD_MS)
    await look()
    const before = await row('aaaaaaaa')
    site.says('/page', 'A detainer binds the jail.')
    wait(PERIOD_MS)
    await look()
    const [task] = await tasks()
    expect(task).toMatchObject({
      act: 'source.changed',
      entryId: 'aaaaaaaa',
      closedAt: null,
      detail: {
        url: site.url('/page'),
        words: 'changed',
        was: { status: 200, sha256: before.sha256 },
        is: { status: 200, sha256: (await row('aaaaaaaa')).sha256 },
        claims: [
          { kind: 'term', slug: 'term-aaaaaaaa', title: 'Term aaaaaaaa', lostQuote: 'not an order at all' },
        ],
        more: 0,
      },
    })
    expect(await db.client.capture.findFirst({ orderBy: { at: 'desc' } })).toMatchObject({
      userId: null,
      text: 'A detainer binds the jail.',
    })
    expect(await db.client.auditEvent.count({ where: { act: 'task.opened' } })).toBe(1)
    site.says('/page', 'A detainer binds nobody.')
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toHaveLength(1)
    expect(await captures()).toBe(3)
  })

  test('another PDF, also on a site that refuses HEAD', async () => {
    const serve = (words: string) =>
      site.pages.set('/memo.pdf', (request, response) => {
        if (request.method === 'HEAD') response.writeHead(405).end()
        else response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfOf([words]))
      })
    serve('Detainers are requests')
    await publish('aaaaaaaa', '/memo.pdf', 'Detainers are requests')
    await look()
    wait(PERIOD_MS)
    await look()
    serve('Detainers are orders')
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toMatchObject([{ act: 'source.changed', detail: { words: 'changed' } }])
  })

  test('bytes that differ from what an editor had kept, at the first look already', async () => {
    site.says('/page', 'New words.')
    await publish('aaaaaaaa', '/page')
    const bytes = new Uint8Array(Buffer.from('<p>Old words.</p>'))
    await db.client.capture.create({
      data: {
        sourceId: 'aaaaaaaa',
        url: site.url('/page'),
        at: now,
        mediaType: 'text/html',
        bytes,
        sha256: 'f'.repeat(64),
        text: 'Old words.',
      },
    })
    await look()
    wait(PERIOD_MS)
    await look()
    expect(await tasks()).toMatchObject([{ act: 'source.changed', detail: { words: 'changed' } }])
  })
})

describe('one source now', () => {
  test('is refused to contributors, and where there is nothing to look at, or the host was just asked', async () => {
    await room.furnish()
    site.says('/page', 'words')
    await publish('aaaaaaaa', '/page')
    const ask = (who: 'contributor' | 'editor', id: string) =>
      lookAtOneSource(db.client, room.person(who), id, fetch, now)
    expect(await ask('contributor', 'aaaaaaaa')).toEqual({ ok: false, failure: 'refused' })
    expect(await ask('editor', 'ssssssss')).toEqual({ ok: false, failure: 'missing' })
    expect(await ask('editor', 'aaaaaaaa')).toEqual({ ok: true, value: 'bytes' })
    expect(await ask('editor', 'aaaaaaaa')).toEqual({ ok: false, failure: 'busy' })
    expect(await db.client.auditEvent.count({ where: { act: 'source.looked-at' } })).toBe(1)
  })
})
