import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type FetchSafely, safeFetcher } from '@/lib/fetching/fetch-safely'
import { robotsGate } from '@/lib/fetching/robots-gate'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'

let site: ChangingSite
let now: Date
let polite: FetchSafely
beforeAll(async () => {
  site = await ChangingSite.open()
})
afterAll(() => site.close())
beforeEach(() => {
  const userAgent = 'Mozilla/5.0 (compatible; Plainsight source check)'
  const settings = {
    userAgent,
    maxBytes: 100_000,
    maxMs: 5_000,
    maxRedirects: 3,
    allowed: new Set([site.host]),
  }
  now = new Date(Date.UTC(2026, 0, 1))
  const permit = robotsGate({ token: 'Plainsight', fetch: safeFetcher(settings), now: () => now })
  polite = safeFetcher({ ...settings, permit })
  site.asked = []
  site.pages.clear()
  site.says('/page', 'words')
})
const robots = (text: string) =>
  site.pages.set('/robots.txt', (_, response) => response.writeHead(200).end(text))
const ask = async (path: string) => {
  const answer = await polite(site.url(path))
  return answer.ok ? answer.value.status : answer.failure
}

test('an address that the rules name is not asked for, nor one behind a redirect', async () => {
  robots('User-agent: plainsight\nDisallow: /private')
  site.says('/private', 'words')
  site.answers('/open', 302, { location: '/private' })
  expect(await ask('/private')).toBe('robots')
  expect(await ask('/open')).toBe('robots')
  expect(site.asked).toEqual(['GET /robots.txt', 'GET /open'])
})

test('a site in trouble is left alone for now, and asked for its rules again after an hour', async () => {
  for (const status of [503, 429]) {
    site.answers('/robots.txt', status)
    expect(await ask('/page')).toBe('robotsAway')
  }
  expect(site.asked).toEqual(['GET /robots.txt'])
  site.pages.delete('/robots.txt')
  now = new Date(now.getTime() + 3_600_000)
  expect(await ask('/page')).toBe(200)
})

test('rules that cannot be read are rules; a host that is not there is not there', async () => {
  robots('x'.repeat(200_000))
  expect(await ask('/page')).toBe('robotsAway')
  const answer = await polite('http://127.0.0.1/page')
  expect(answer).toEqual({ ok: false, failure: 'privateAddress' })
})

test.each([404, 403, 410])('without rules (%i) everything may be asked for', async (status) => {
  site.answers('/robots.txt', status)
  expect(await ask('/page')).toBe(200)
})

test('rules are asked for once a day for each host, also by several at once', async () => {
  robots('User-agent: *\nDisallow: /private')
  expect(await Promise.all(['/page', '/private', '/page'].map(ask))).toEqual([200, 'robots', 200])
  const count = () => site.asked.filter((one) => one === 'GET /robots.txt').length
  now = new Date(now.getTime() + 24 * 3_600_000 - 1)
  await ask('/page')
  expect(count()).toBe(1)
  robots('User-agent: *\nDisallow: /')
  now = new Date(now.getTime() + 1)
  expect(await ask('/page')).toBe('robots')
  expect(count()).toBe(2)
})
