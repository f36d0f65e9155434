import { expect, test } from 'vitest'
import { noteTags } from '@/lib/cache/note-tags'
import { openTestSite } from '@/lib/documents/test-site'
import { warmDocuments } from '@/lib/documents/warm-documents'

const locations = (...places: string[]) =>
  `<x>${places.map((place) => `<loc>https://plainsight.test${place}</loc>`).join('')}<loc>not a place</loc></x>`
const maps = new Map([
  ['/sitemap.xml', locations('/sitemap/one.xml', '/')],
  ['/sitemap/one.xml', locations('/cities/chicago', '/cities/chicago?v=1&amp;x=2', '/sitemap.xml')],
])

const leaveRoom = async () => {}

test('every page that the sitemap names, also through an index, is asked for once and kept', async () => {
  const asked: string[] = []
  const site = await openTestSite({
    handle: ({ url = '' }, response) => {
      asked.push(url)
      noteTags('site')
      const map = maps.get(url)
      response.setHeader('Content-Type', map ? 'application/xml' : 'text/html')
      response.end(map ?? '<main>page</main>')
    },
  })
  expect(await warmDocuments(site.documents, { signal: new AbortController().signal, leaveRoom })).toBe(4)
  expect(asked).toEqual([
    '/sitemap.xml',
    '/sitemap/one.xml',
    '/',
    '/cities/chicago',
    '/cities/chicago?v=1&x=2',
  ])
  expect(site.documents.ready('/cities/chicago')?.identity.toString()).toBe('<main>page</main>')
  const stopped = new AbortController()
  stopped.abort()
  expect(await warmDocuments(site.documents, { signal: stopped.signal, leaveRoom })).toBe(0)
  await site.close()
})
