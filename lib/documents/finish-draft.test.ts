import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { openTestSite, type TestSite, type TestSiteOptions } from '@/lib/documents/test-site'

const words = 'Every claim shows what it rests on. '
const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><script src="/_next/static/chunks/a.js"></script></head><body><main>${body}</main><script>self.__next_f</script></body></html>`
const sendHtml = (response: ServerResponse, html: string, headers = {}, status = 200) =>
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)

let site: TestSite
let asked: IncomingMessage[] = []
const open = async (handle: TestSiteOptions['handle']) => {
  asked = []
  site = await openTestSite({
    handle: (request, response) => {
      asked.push(request)
      return handle(request, response)
    },
  })
}
afterEach(() => site.close())

test('a draft is finished like the page that it will be, for its visitor alone, without any script in a frame', async () => {
  const island = '<script type="module" data-keep="" src="/i.js"></script>'
  const headers = { 'Set-Cookie': 'a=b', 'Content-Security-Policy': "script-src 'nonce-x'" }
  await open((_, response) => sendHtml(response, page(words + island), headers, 403))
  const path = '/edit/city/x/draft'
  const alone = await site.get(path, { cookie: 'session=1' })
  expect(alone.text).toBe(
    `<!DOCTYPE html><html lang="en"><head></head><body><main>${words}${island}</main></body></html>`,
  )
  expect([alone.status, alone.headers['set-cookie'], alone.headers['content-security-policy']]).toEqual([
    403,
    ['a=b'],
    "script-src 'nonce-x'",
  ])
  expect(asked.at(-1)?.headers.cookie).toBe('session=1')
  const framed = await site.get(path, { 'sec-fetch-dest': 'iframe' })
  expect(framed.text).toBe(alone.text.replace(island, ''))
  expect(framed.headers['content-length']).toBe(String(Buffer.byteLength(framed.text)))
})

test('a draft for which somebody has to sign in, and one that broke, are sent as they come', async () => {
  await open((request, response) =>
    request.headers.cookie === undefined
      ? response.writeHead(303, { Location: '/sign-in' }).end()
      : sendHtml(response, '<!DOCTYPE html><html id="__next_error__"><script>1</script></html>', {}, 500),
  )
  const away = await site.get('/edit/city/x/draft')
  expect([away.status, away.headers['location'], away.text]).toEqual([303, '/sign-in', ''])
  expect((await site.get('/edit/city/x/draft', { cookie: 'a=1' })).text).toContain('<script>1</script>')
})
