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
  await keepWarm(site.documents, { signal: stopping.signal, now: () => now, pause, load: () => 0 })
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

test('a busy process is left in peace for twenty times what a render took, a visitor who waits for one as long as he does', async () => {
  const waited = async (loads: number[], { visits = 0, renderMs = 0 } = {}) => {
    let now = evening
    const documents = {
      get busy() {
        return visits-- > 0
      },
    }
    const leaveRoom = makeLeaveRoom({
      documents,
      pause: async (ms) => void (now += ms),
      gapMs: 20,
      signal: new AbortController().signal,
      now: () => now,
      load: () => loads.shift() ?? 1,
    })
    now += renderMs
    const from = now
    await leaveRoom()
    return now - from
  }
  expect(await waited([1, 0])).toBe(20)
  expect(await waited([1, 0.9, 0.2], { renderMs: 500 })).toBe(40)
  expect(await waited([])).toBe(1_000)
  expect(await waited([], { renderMs: 500 })).toBe(10_000)
  expect(await waited([], { renderMs: 10_000 })).toBe(30_000)
  expect(await waited([], { visits: 70 })).toBe(1_420)
})
