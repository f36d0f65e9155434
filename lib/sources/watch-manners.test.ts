import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { robotsGate } from '@/lib/fetching/robots-gate'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'
import { lookAtDueSources } from '@/lib/sources/look-at-due-sources'
import { WatchedSite } from '@/lib/sources/watched-site.fixture'
import { HOST_GAP_MS, PERIOD_MS, SELDOM_MS } from '@/lib/sources/watch-plan'

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

describe('who is left alone', () => {
  test('sources that are not published, have no address, or were withdrawn', async () => {
    await watch.room.furnish()
    site.says('/page', 'words')
    const revision = await watch.publish('aaaaaaaa', '/page')
    await watch.look()
    expect(await watch.db.client.watch.count()).toBe(1)
    const actor = watch.room.person('administrator')
    await withdrawRevision(
      watch.db.client,
      { actor, revisionId: revision, reason: 'It named a private person.' },
      watch.now,
    )
    watch.wait(PERIOD_MS)
    expect(await watch.look()).toBe(0)
    expect(await watch.db.client.watch.count()).toBe(0)
    expect(site.asked).toEqual([])
  })

  test('a source whose time has not come: first looks spread over the whole period', async () => {
    for (const letter of 'abcdefgh') await watch.publish(letter.repeat(8), `/${letter}`)
    expect(await watch.look()).toBe(0)
    const times = (await watch.db.client.watch.findMany()).map(
      ({ nextAt }) => nextAt.getTime() - watch.now.getTime(),
    )
    expect(Math.max(...times)).toBeLessThan(PERIOD_MS)
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(PERIOD_MS / 4)
  })

  test('a host that was asked a moment ago, also by another server', async () => {
    for (const letter of 'abcd') {
      site.says(`/${letter}`, letter)
      await watch.publish(letter.repeat(8), `/${letter}`)
    }
    await watch.look()
    watch.wait(PERIOD_MS)
    const looked = await Promise.all([watch.look(), watch.look(), watch.look()])
    expect(looked.reduce((sum, count) => sum + count, 0)).toBe(1)
    watch.wait(HOST_GAP_MS + 1)
    expect(await watch.look()).toBe(1)
  })

  test('pages that the robots.txt of their site names: the look is barred for a week, and nothing is gone', async () => {
    await watch.publish('aaaaaaaa', '/page')
    site.says('/page', 'words')
    site.pages.set('/robots.txt', (_, response) => response.end('User-agent: *\nDisallow: /page'))
    const permit = robotsGate({ token: 'Plainsight', fetch: watch.fetcher(), now: () => watch.now })
    await watch.look()
    watch.wait(PERIOD_MS)
    await lookAtDueSources(watch.db.client, watch.fetcher(permit), watch.now)
    expect(site.asked).toEqual(['GET /robots.txt'])
    const nextAt = new Date(watch.now.getTime() + PERIOD_MS)
    expect(await watch.row('aaaaaaaa')).toMatchObject({ trouble: 'robots', failures: 0, nextAt })
    expect(await watch.tasks()).toEqual([])
  })

  test('places that are no business of ours: the look is barred, and nothing is gone', async () => {
    await watch.publish('aaaaaaaa', 'http://127.0.0.1/admin')
    await watch.look()
    for (let visit = 0; visit < 4; visit += 1) {
      watch.wait(SELDOM_MS)
      await watch.look()
    }
    expect(await watch.row('aaaaaaaa')).toMatchObject({
      trouble: 'privateAddress',
      failures: 0,
      status: null,
    })
    expect(await watch.tasks()).toEqual([])
  })
})

test('a source at which something breaks is left for a day, and keeps none of the others waiting', async () => {
  for (const letter of 'ab') await watch.publish(letter.repeat(8), `http://${letter}.example/`)
  const asked: string[] = []
  const breaking = (url: string) => {
    asked.push(url)
    if (url === 'http://a.example/') throw new Error('a bug')
    return Promise.resolve({ ok: false as const, failure: 'unreachable' as const })
  }
  await lookAtDueSources(watch.db.client, breaking, watch.now)
  await watch.db.client.watch.updateMany({ data: { nextAt: watch.now } })
  await expect(lookAtDueSources(watch.db.client, breaking, watch.now)).rejects.toThrow(
    'Sources could not be looked at.',
  )
  expect(asked).toContain('http://b.example/')
  expect(await watch.row('aaaaaaaa')).toMatchObject({
    trouble: 'fault',
    nextAt: new Date(watch.now.getTime() + DAY),
  })
  expect(await watch.row('bbbbbbbb')).toMatchObject({ trouble: 'unreachable', failures: 1 })
})
