import { expect, test } from 'vitest'
import { noteTags } from '@/lib/cache/note-tags'
import { keepWarm } from '@/lib/documents/keep-warm'
import { makeLeaveRoom } from '@/lib/documents/leave-room'
import { openTestSite } from '@/lib/documents/test-site'

const minute = 60_000
const evening = Date.UTC(2026, 10, 22, 21, 59)
const midnight = Date.UTC(2026, 10, 23)
const pages = ['/', '/cities/chicago', '/es/cities/chicago']
const sitemap = pages.map((page) => `<loc>https://plainsight.test${page}</loc>`).join('')

/** Keeps a site warm on a clock that only pauses move, until `end`; says what was rendered when. */
async function warmUntil(end: number, broken: (at: number) => boolean = () => false) {
  let now = evening
  const rendered: { url: string; at: number }[] = []
  const site = await openTestSite({
    now: () => now,
    handle: ({ url = '' }, response) => {
      rendered.push({ url, at: now })
      noteTags('site')
      response.statusCode = broken(now) ? 500 : 200
      response.setHeader('Content-Type', url === '/sitemap.xml' ? 'application/xml' : 'text/html')
      response.end(url === '/sitemap.xml' ? sitemap : '<main>page</main>')
    },
  })
  const stopping = new AbortController()
  const pause = async (ms: number) => {
    expect(ms).toBeGreaterThan(0)
    now += ms
    if (now >= end) stopping.abort()
  }
  await keepWarm(site.documents, { signal: stopping.signal, now: () => now, pause })
  await site.close()
  return rendered
}

test('a site without a sitemap asks for it again in ten minutes, not a day later', async () => {
  const rendered = await warmUntil(evening + 25 * minute, (at) => at < evening + 15 * minute)
  expect(rendered.map(({ url }) => url)).toEqual(['/sitemap.xml', '/sitemap.xml', '/sitemap.xml', ...pages])
})

test('every page is rendered at the start and again after midnight, spread out, once a day', async () => {
  const rendered = await warmUntil(midnight + 20 * 60 * minute)
  expect(rendered.map(({ url }) => url)).toEqual(['/sitemap.xml', ...pages, '/sitemap.xml', ...pages])
  const [first, second] = [rendered.slice(0, 4), rendered.slice(4)].map((times) => times.map(({ at }) => at))
  expect(first?.map((at) => at - evening)).toEqual([20, 40, 60, 80])
  expect(second?.map((at) => at - midnight)).toEqual([2_000, 4_000, 6_000, 8_000])
})

test('a render leaves as much time as it took, in a crowd twenty times that, and to a visitor who waits for one all that he needs', async () => {
  const waited = async ({ tookMs = 0, asked = 0, until = Infinity, visits = 0 }) => {
    let now = evening
    let count = 0
    const from = () => now - evening - tookMs
    const leaveRoom = makeLeaveRoom({
      documents: {
        get busy() {
          return visits-- > 0
        },
        get asked() {
          return count
        },
      },
      pause: async (ms) => {
        now += ms
        if (from() <= until) count += (asked * ms) / 1_000
      },
      gapMs: 20,
      signal: new AbortController().signal,
      now: () => now,
    })
    now += tookMs
    await leaveRoom()
    return from()
  }
  expect(await waited({})).toBe(20)
  expect(await waited({ tookMs: 500, asked: 10 })).toBe(500)
  expect(await waited({ asked: 1_000 })).toBe(1_000)
  expect(await waited({ tookMs: 500, asked: 1_000 })).toBe(10_000)
  expect(await waited({ tookMs: 500, asked: 100, until: 600 })).toBe(3_000)
  expect(await waited({ tookMs: 60_000, asked: 1_000 })).toBe(30_000)
  expect(await waited({ visits: 70 })).toBe(1_420)
})
