import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { noteTags } from '@/lib/cache/note-tags'
import { openTestSite, type TestSite, type TestSiteOptions } from '@/lib/documents/test-site'

const words = 'Every claim shows what it rests on. '.repeat(100)
const page = (body = words, main = '<main>') =>
  `<!DOCTYPE html><html lang="en"><head><script src="/_next/static/chunks/a.js"></script></head><body>${main}${body}</main><script>self.__next_f</script></body></html>`

let site: TestSite
let asked: IncomingMessage[] = []
const open = async (handle: TestSiteOptions['handle'], options: Partial<TestSiteOptions> = {}) => {
  asked = []
  site = await openTestSite({
    ...options,
    handle: (request, response) => {
      asked.push(request)
      return handle(request, response)
    },
  })
}
const sendHtml = (response: ServerResponse, html: string, headers = {}, status = 200) =>
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Powered-By': 'Next.js',
      Link: '</x>; rel=preload',
      Vary: 'rsc',
      ...headers,
    })
    .end(html)
const kept = (_: IncomingMessage, response: ServerResponse) => {
  noteTags('site')
  sendHtml(response, page())
}

afterEach(() => site.close())

describe('a reader page', () => {
  test('is sent whole, without scripts, with its policy, at the first visit and later', async () => {
    await open(kept)
    for (const visit of ['first', 'second']) {
      const { status, headers, text } = await site.get('/about')
      expect([visit, status]).toEqual([visit, 200])
      expect(text).not.toContain('<script')
      expect(text).toContain(words)
      expect(headers['content-security-policy']).toMatch(/script-src 'self'.*frame-ancestors 'none'/)
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(headers['vary']).toBe('Accept-Encoding')
      expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
      for (const name of ['x-powered-by', 'link', 'set-cookie', 'strict-transport-security'])
        expect(headers[name]).toBeUndefined()
    }
    expect(asked).toHaveLength(1)
  })

  test('is rendered without anything of the visitor, and by GET for HEAD', async () => {
    await open(kept)
    const { status, body, headers } = await site.get(
      '/about',
      {
        cookie: 'a=b',
        'accept-language': 'es',
        'if-none-match': '"x"',
        host: 'evil.test',
        'x-forwarded-host': 'evil.test',
      },
      'HEAD',
    )
    expect([status, body.length, asked[0]?.method, asked[0]?.url]).toEqual([200, 0, 'GET', '/about'])
    expect(Number(headers['content-length'])).toBeGreaterThan(words.length)
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'host', 'user-agent'])
    expect(asked[0]?.headers.host).toBe('plainsight.test')
    expect((await site.get('/about')).text).toContain(words)
    expect(asked).toHaveLength(1)
  })

  test('comes in the encoding asked for, one weak ETag for all, and as 304 when known', async () => {
    await open(kept)
    const first = await site.get('/about', { 'accept-encoding': 'gzip' })
    await site.documents.settle()
    const br = await site.get('/about', { 'accept-encoding': 'br, gzip' })
    const gzip = await site.get('/about', { 'accept-encoding': 'gzip' })
    const identity = await site.get('/about')
    expect([first, br, gzip, identity].map(({ headers }) => headers['content-encoding'])).toEqual([
      'gzip',
      'br',
      'gzip',
      undefined,
    ])
    expect(brotliDecompressSync(br.body).toString()).toBe(identity.text)
    for (const { body } of [first, gzip]) expect(gunzipSync(body).toString()).toBe(identity.text)
    const etag = identity.headers.etag ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(new Set([first, br, gzip].map(({ headers }) => headers.etag))).toEqual(new Set([etag]))
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const answer = await site.get('/about', { 'if-none-match': known, 'accept-encoding': 'br' })
      expect([known, answer.status, answer.body.length, answer.headers.etag]).toEqual([known, 304, 0, etag])
    }
    expect((await site.get('/about', { 'if-none-match': 'W/"other"' })).status).toBe(200)
  })

  test('is rendered once for all who come at the same time', async () => {
    let resolve = () => {}
    const promise = new Promise<void>((release) => (resolve = release))
    await open(async (request, response) => {
      await promise
      kept(request, response)
    })
    const visits = Array.from({ length: 20 }, () => site.get('/about'))
    while (asked.length === 0) await new Promise(setImmediate)
    resolve()
    expect(new Set((await Promise.all(visits)).map(({ text }) => text)).size).toBe(1)
    expect(asked).toHaveLength(1)
  })

  test.each([404, 410])('marked %i is sent with that status, kept, and never a 304', async (status) => {
    await open((_, response) => {
      noteTags('policy:x')
      sendHtml(response, page(words, `<main data-status="${status}">`))
    })
    const first = await site.get('/policies/x')
    const second = await site.get('/policies/x', { 'if-none-match': first.headers.etag ?? '' })
    expect([first.status, second.status, asked.length]).toEqual([status, status, 1])
  })

  test('is never kept without a tag, with a cookie, or at an address of which there is no end', async () => {
    await open(({ url }, response) => {
      if (url !== '/untagged') noteTags('site')
      sendHtml(response, page(), url === '/cookie' ? { 'Set-Cookie': 'a=b' } : {})
    })
    for (const path of ['/untagged', '/cookie', '/search?q=x', '/cities?page=2', '/about?utm_source=x']) {
      const answers = [await site.get(path), await site.get(path)]
      for (const { text, headers } of answers)
        expect([path, text.includes('<script'), headers['set-cookie']]).toEqual([path, false, undefined])
    }
    expect(asked).toHaveLength(10)
    expect(site.documents.size).toBe(0)
  })

  test('that moved is a redirect with one place and no body', async () => {
    await open((_, response) =>
      response.writeHead(308, { Location: '/cities/new', 'Content-Type': 'text/html' }).end(page()),
    )
    const { status, headers, body } = await site.get('/cities/old')
    expect([status, headers.location, body.length]).toEqual([308, '/cities/new', 0])
  })
})

describe('a page that cannot be rendered', () => {
  const failures: [string, TestSiteOptions['handle']][] = [
    ['answers 500', (_, response) => sendHtml(response, page(), {}, 500)],
    [
      'throws',
      () => {
        throw new Error('the database is away')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the database is away'))],
    ['leaves an empty shell', (_, response) => sendHtml(response, '<html id="__next_error__"></html>')],
    ['marks itself 503', (_, response) => sendHtml(response, page(words, '<main data-status="503">'))],
  ]

  test.each(failures)('because it %s, and has no copy, is a finished 503 in words', async (_, handle) => {
    await open(handle)
    for (const [path, lang] of [
      ['/cities/x', 'en'],
      ['/es/cities/x', 'es'],
    ] as const) {
      const { status, headers, text } = await site.get(path)
      expect([status, headers['retry-after'], text.includes('<script'), text.includes('stack')]).toEqual([
        503,
        '30',
        false,
        false,
      ])
      expect(text).toMatch(new RegExp(`${words}|<html lang="${lang}">`))
    }
    expect(site.documents.size).toBe(0)
  })

  test.each(failures)(
    'because it %s, is answered by its last copy, which says of which day it is',
    async (_, handle) => {
      let away = false
      await open((request, response) => (away ? handle(request, response) : kept(request, response)), {
        now: () => Date.UTC(2026, 10, 22),
      })
      const before = await site.get('/es/about')
      away = true
      site.documents.expire(['site'])
      const { status, headers, text } = await site.get('/es/about')
      expect([status, headers.warning]).toEqual([200, '110 - "Response is Stale"'])
      expect(text).toContain('22 de noviembre de 2026')
      expect(text.replace(/<p class="stale-notice".*?<\/p>/, '')).toBe(before.text)
      away = false
      expect((await site.get('/es/about')).text).toBe(before.text)
    },
  )

  test('in time is answered by its last copy too', async () => {
    let slow = false
    await open((request, response) => (slow ? new Promise(() => {}) : kept(request, response)), {
      patienceMs: 20,
    })
    await site.get('/about')
    slow = true
    site.documents.expire(['site'])
    expect((await site.get('/about')).text).toContain('stale-notice')
  })

  test('because too many others are being rendered is a 503, and those who wait for a running render are not turned away', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    await open(
      async (request, response) => {
        await gate
        kept(request, response)
      },
      { mostRenders: 1 },
    )
    const first = site.get('/about')
    while (asked.length === 0) await new Promise(setImmediate)
    expect((await site.get('/search?q=x')).status).toBe(503)
    const joined = site.get('/about')
    release()
    expect([(await first).status, (await joined).status]).toEqual([200, 200])
    expect((await site.get('/search?q=x')).status).toBe(200)
  })

  test('an unreadable address and a file that the build did not make ask nobody', async () => {
    await open(kept)
    expect((await site.get('/%E0%A4%A')).status).toBe(400)
    for (const path of ['/api/v1/policy/%ED%A0%80', '/api/v1/%00', '/api/v1/term/%']) {
      const { status, text, headers } = await site.get(path)
      expect([status, headers['content-type']]).toEqual([400, 'application/problem+json'])
      expect(JSON.parse(text)).toMatchObject({ status: 400 })
    }
    expect((await site.get('/_next/static/chunks/old.js')).status).toBe(404)
    expect(asked).toHaveLength(0)
  })
})

describe('what is not a page', () => {
  test('the desk, the API and actions pass through untouched, scripts and cookies and all', async () => {
    await open((request, response) =>
      sendHtml(response, page(), { 'Set-Cookie': 'a=b', 'Content-Security-Policy': "script-src 'nonce-x'" }),
    )
    for (const [path, method] of [
      ['/edit/city/x', 'GET'],
      ['/api/v1/city', 'GET'],
      ['/cities/x', 'POST'],
    ] as const) {
      const { text, headers } = await site.get(path, { cookie: 'session=1' }, method)
      expect(text).toBe(page())
      expect(headers['content-security-policy']).toBe("script-src 'nonce-x'")
      expect(headers['set-cookie']).toEqual(['a=b'])
      expect(asked.at(-1)?.headers.cookie).toBe('session=1')
    }
  })

  test('a feed or sitemap is kept like a page, with its own type', async () => {
    await open((_, response) => {
      noteTags('site')
      response.writeHead(200, { 'Content-Type': 'application/xml' }).end(`<urlset>${words}</urlset>`)
    })
    await site.get('/sitemap.xml')
    const { text, headers } = await site.get('/sitemap.xml')
    expect([text, headers['content-type'], asked.length]).toEqual([
      `<urlset>${words}</urlset>`,
      'application/xml',
      1,
    ])
  })

  test('texts of the build come from memory, compressed and for ever; other files from Next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plainsight-files-'))
    mkdirSync(join(folder, '.next/static/chunks'), { recursive: true })
    mkdirSync(join(folder, 'public/fonts'), { recursive: true })
    writeFileSync(join(folder, '.next/static/chunks/a.css'), 'main { color: black } '.repeat(100))
    writeFileSync(join(folder, 'public/fonts/a b.woff2'), 'font')
    await open((_, response) => response.end('from Next'), { folder })
    const { headers, body } = await site.get('/_next/static/chunks/a.css', { 'accept-encoding': 'br' })
    expect([headers['content-encoding'], headers['cache-control'], headers['content-type']]).toEqual([
      'br',
      'public, max-age=31536000, immutable',
      'text/css; charset=utf-8',
    ])
    expect(brotliDecompressSync(body).toString()).toContain('color: black')
    expect(asked).toHaveLength(0)
    expect((await site.get('/fonts/a%20b.woff2')).text).toBe('from Next')
  })
})
