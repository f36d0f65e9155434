import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pdfOf } from '@/lib/fetching/pdf-of.fixture'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'
import { lookAtOneSource } from '@/lib/sources/look-at-due-sources'
import { WatchedSite } from '@/lib/sources/watched-site.fixture'
import { afterRefusal, PERIOD_MS, SELDOM_MS } from '@/lib/sources/watch-plan'

const DAY = 24 * 3_600_000
let watch: WatchedSite
let site: ChangingSite
beforeAll(async () => {
  site = await ChangingSite.open()
})
afterAll(() => site.close())
beforeEach(async () => {
  watch = await WatchedSite.open(site)
  return () => watch.db.close()
})

describe('what is no change', () => {
  test('a site that says so, and bytes that are the same', async () => {
    site.says('/tagged', 'words', { etag: '"one"' })
    await watch.publish('aaaaaaaa', '/tagged')
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(site.asked).toEqual(['HEAD /tagged', 'GET /tagged'])
    watch.wait(PERIOD_MS)
    site.asked = []
    await watch.look()
    expect(site.asked).toEqual(['HEAD /tagged'])
    expect(await watch.row('aaaaaaaa')).toMatchObject({
      status: 200,
      etag: '"one"',
      failures: 0,
      trouble: '',
    })
    expect(await watch.tasks()).toEqual([])
    expect(await watch.captures()).toBe(1)
  })

  test('a page whose markup changed and whose words did not: a trace is left, closed, and nothing is kept', async () => {
    site.says('/page', 'words')
    await watch.publish('aaaaaaaa', '/page')
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    site.says('/page', '<b data-token="1">words</b>')
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toMatchObject([
      { act: 'source.changed', closedAt: watch.now, note: 'Only what surrounds the words changed.' },
    ])
    expect(await watch.captures()).toBe(1)
  })

  test('a site that does not let us in: it is left alone for as long as it says', async () => {
    site.answers('/page', 429, { 'retry-after': '172800' })
    await watch.publish('aaaaaaaa', '/page')
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(site.asked).toEqual(['HEAD /page'])
    const { nextAt, ...found } = await watch.row('aaaaaaaa')
    expect(found).toMatchObject({ status: 429, trouble: 'refused', failures: 0 })
    expect(nextAt).toEqual(new Date(watch.now.getTime() + 2 * DAY))
    site.answers('/page', 403)
    for (let visit = 0; visit < 5; visit += 1) {
      watch.wait(2 * DAY)
      await watch.look()
    }
    expect(await watch.row('aaaaaaaa')).toMatchObject({ status: 403, failures: 0 })
    expect(await watch.tasks()).toEqual([])
  })

  test('what a site says about when to come back is heard within reason', () => {
    const hour = 3_600_000
    expect(afterRefusal(null, watch.now)).toBe(DAY)
    expect(afterRefusal('soon', watch.now)).toBe(DAY)
    expect(afterRefusal('1', watch.now)).toBe(hour)
    expect(afterRefusal('999999999', watch.now)).toBe(SELDOM_MS)
    expect(afterRefusal(new Date(watch.now.getTime() + 5 * hour).toUTCString(), watch.now)).toBe(5 * hour)
  })

  test('two failures: only the third says that nothing is there, once, and an answer settles it', async () => {
    await watch.publish('aaaaaaaa', '/page', 'not an order at all')
    await watch.look()
    watch.wait(PERIOD_MS)
    for (const failures of [1, 2]) {
      await watch.look()
      expect(await watch.row('aaaaaaaa')).toMatchObject({ status: 404, failures })
      expect(await watch.tasks()).toEqual([])
      watch.wait(2 * DAY)
    }
    await watch.look()
    expect(await watch.tasks()).toMatchObject([
      { act: 'source.gone', closedAt: null, detail: { words: 'gone', claims: [{ slug: 'term-aaaaaaaa' }] } },
    ])
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toHaveLength(1)
    site.says('/page', 'not an order at all')
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toMatchObject([{ closedAt: watch.now, note: 'It answers again.' }])
    expect(await watch.row('aaaaaaaa')).toMatchObject({ status: 200, failures: 0, trouble: '' })
  })
})

describe('what is a change', () => {
  test('other words: a task names the claims and the quotations that are gone, and the new bytes are kept', async () => {
    site.says('/page', 'A detainer is not an order at all.')
    await watch.publish('aaaaaaaa', '/page', 'not an order at all')
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    const before = await watch.row('aaaaaaaa')
    site.says('/page', 'A detainer binds the jail.')
    watch.wait(PERIOD_MS)
    await watch.look()
    const [task] = await watch.tasks()
    expect(task).toMatchObject({
      act: 'source.changed',
      entryId: 'aaaaaaaa',
      closedAt: null,
      detail: {
        url: site.url('/page'),
        words: 'changed',
        was: { status: 200, sha256: before.sha256 },
        is: { status: 200, sha256: (await watch.row('aaaaaaaa')).sha256 },
        claims: [
          { kind: 'term', slug: 'term-aaaaaaaa', title: 'Term aaaaaaaa', lostQuote: 'not an order at all' },
        ],
        more: 0,
      },
    })
    expect(await watch.db.client.capture.findFirst({ orderBy: { at: 'desc' } })).toMatchObject({
      userId: null,
      text: 'A detainer binds the jail.',
    })
    expect(await watch.db.client.auditEvent.count({ where: { act: 'task.opened' } })).toBe(1)
    site.says('/page', 'A detainer binds nobody.')
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toHaveLength(1)
    expect(await watch.captures()).toBe(3)
  })

  test('another PDF, also on a site that refuses HEAD', async () => {
    const serve = (words: string) =>
      site.pages.set('/memo.pdf', (request, response) => {
        if (request.method === 'HEAD') response.writeHead(405).end()
        else response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfOf([words]))
      })
    serve('Detainers are requests')
    await watch.publish('aaaaaaaa', '/memo.pdf', 'Detainers are requests')
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    serve('Detainers are orders')
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toMatchObject([{ act: 'source.changed', detail: { words: 'changed' } }])
  })

  test('bytes that differ from what an editor had kept, at the first look already', async () => {
    site.says('/page', 'New words.')
    await watch.publish('aaaaaaaa', '/page')
    const bytes = new Uint8Array(Buffer.from('<p>Old words.</p>'))
    await watch.db.client.capture.create({
      data: {
        sourceId: 'aaaaaaaa',
        url: site.url('/page'),
        at: watch.now,
        mediaType: 'text/html',
        bytes,
        sha256: 'f'.repeat(64),
        text: 'Old words.',
      },
    })
    await watch.look()
    watch.wait(PERIOD_MS)
    await watch.look()
    expect(await watch.tasks()).toMatchObject([{ act: 'source.changed', detail: { words: 'changed' } }])
  })
})

describe('one source now', () => {
  test('is refused to contributors, and where there is nothing to look at, or the host was just asked', async () => {
    await watch.room.furnish()
    site.says('/page', 'words')
    await watch.publish('aaaaaaaa', '/page')
    const ask = (who: 'contributor' | 'editor', id: string) =>
      lookAtOneSource(watch.db.client, watch.room.person(who), id, watch.fetcher(), watch.now)
    expect(await ask('contributor', 'aaaaaaaa')).toEqual({ ok: false, failure: 'refused' })
    expect(await ask('editor', 'ssssssss')).toEqual({ ok: false, failure: 'missing' })
    expect(await ask('editor', 'aaaaaaaa')).toEqual({ ok: true, value: 'bytes' })
    expect(await ask('editor', 'aaaaaaaa')).toEqual({ ok: false, failure: 'busy' })
    expect(await watch.db.client.auditEvent.count({ where: { act: 'source.looked-at' } })).toBe(1)
  })
})
