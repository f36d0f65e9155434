import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FetchSettings, safeFetcher } from '@/lib/fetching/fetch-safely'
import { isPublicAddress } from '@/lib/fetching/public-address'

let server: Server
let port = 0
let seen: { url: string; headers: Record<string, unknown> }[] = []
const waiting = new Set<NodeJS.Timeout>()

const pages: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'Text/HTML; charset="ISO-8859-1"', etag: '"a"', 'set-cookie': 'a=b' })
      .end('<p>words'),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/admin' }).end(),
  '/inside-six': (_, response) => response.writeHead(302, { location: 'http://[::1]:80/' }).end(),
  '/metadata': (_, response) =>
    response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page#here', 'set-cookie': 'a=b' }).end(),
  '/missing': (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('gone'),
  '/huge': (_, response) => {
    response.writeHead(200)
    const more = () => {
      while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return
      response.once('drain', more)
    }
    more()
  },
  '/drip': (_, response) => {
    response.writeHead(200).write('.')
    const timer = setInterval(() => response.write('.'), 20)
    waiting.add(timer)
    response.on('close', () => clearInterval(timer))
  },
  '/silence': () => undefined,
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
  '/broken-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  '/cut-gzip': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('words').subarray(0, 15)),
  '/many-codings': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('x'))),
  '/strange-coding': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'constructor' }).end('words'),
  '/brotli': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('words')),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half')
    response.socket?.end()
  },
}

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', headers: request.headers })
    pages[request.url ?? '']?.(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  for (const timer of waiting) clearInterval(timer)
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const fetcher = (more: Partial<FetchSettings> = {}) =>
  safeFetcher({
    userAgent: 'Plainsight test',
    maxBytes: 1_000_000,
    maxMs: 5_000,
    maxRedirects: 4,
    allowed: new Set([`127.0.0.1:${port}`, `news.test:${port}`]),
    ...more,
  })
const at = (path: string) => `http://127.0.0.1:${port}${path}`
const ask = (url: string, more: Partial<FetchSettings> = {}) => fetcher(more)(url)
const refused = (failure: string) => ({ ok: false, failure })

describe('what is never fetched', () => {
  test.each([
    ['not an address', 'notAnAddress'],
    ['', 'notAnAddress'],
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user:secret@example.org/', 'credentials'],
    ['https://example.org:22/', 'port'],
    ['http://example.org:6379/', 'port'],
    ['http://127.0.0.1/', 'privateAddress'],
    ['http://0x7f.1/', 'privateAddress'],
    ['http://2130706433/', 'privateAddress'],
    ['http://0/', 'privateAddress'],
    ['http://10.1.2.3/', 'privateAddress'],
    ['http://172.16.0.1/', 'privateAddress'],
    ['http://192.168.0.1/', 'privateAddress'],
    ['http://169.254.169.254/', 'privateAddress'],
    ['http://100.64.0.1/', 'privateAddress'],
    ['http://224.0.0.1/', 'privateAddress'],
    ['http://255.255.255.255/', 'privateAddress'],
    ['http://[::]/', 'privateAddress'],
    ['http://[::1]/', 'privateAddress'],
    ['http://[fe80::1]/', 'privateAddress'],
    ['http://[fd00::1]/', 'privateAddress'],
    ['http://[::ffff:127.0.0.1]/', 'privateAddress'],
    ['http://[::ffff:8.8.8.8]/', 'privateAddress'],
    ['http://[64:ff9b::7f00:1]/', 'privateAddress'],
    ['http://[64:ff9b:1::a00:1]/', 'privateAddress'],
    ['http://[2002:7f00:1::]/', 'privateAddress'],
    ['http://[2001:0:7f00:1::]/', 'privateAddress'],
    ['http://[ff02::1]/', 'privateAddress'],
    ['http://[fec0::1]/', 'privateAddress'],
  ])('%s', async (url, failure) => {
    expect(await ask(url)).toEqual(refused(failure))
  })

  test.each(['/inside', '/inside-six', '/metadata'])('a redirect into a house: %s', async (path) => {
    expect(await ask(at(path))).toEqual(refused('privateAddress'))
  })

  test('a redirect to a file', async () => {
    expect(await ask(at('/file'))).toEqual(refused('scheme'))
  })

  test.each([
    ['a loopback address', ['127.0.0.1']],
    ['a private address among public ones', ['93.184.216.34', '10.0.0.8']],
    ['a mapped address', ['::ffff:10.0.0.8']],
  ])('a name that leads to %s', async (_, addresses) => {
    const resolve = () =>
      Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
    expect(await ask('http://news.example/', { resolve })).toEqual(refused('privateAddress'))
  })

  test('a name that leads nowhere', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }))
    expect(await ask('http://news.example/', { resolve })).toEqual(refused('noSuchHost'))
    expect(await ask('http://news.example/', { resolve: () => Promise.resolve([]) })).toEqual(
      refused('noSuchHost'),
    )
  })
})

describe('what is given up', () => {
  test('a body without end', async () => {
    expect(await ask(at('/huge'))).toEqual(refused('tooLarge'))
  })

  test('a small body that unpacks to a large one', async () => {
    expect(await ask(at('/bomb'))).toEqual(refused('tooLarge'))
  })

  test('a body that drips, and a server that says nothing', async () => {
    expect(await ask(at('/drip'), { maxMs: 200 })).toEqual(refused('tooSlow'))
    expect(await ask(at('/silence'), { maxMs: 200 })).toEqual(refused('tooSlow'))
  })

  test('a name that is looked up for ever', async () => {
    const resolve = () => new Promise<never>(() => undefined)
    expect(await ask('http://news.example/', { resolve, maxMs: 200 })).toEqual(refused('tooSlow'))
  })

  test('redirects in a circle', async () => {
    seen = []
    expect(await ask(at('/loop'))).toEqual(refused('tooManyRedirects'))
    expect(seen).toHaveLength(5)
  })

  test('a body that cannot be unpacked, or ends too early', async () => {
    expect(await ask(at('/broken-gzip'))).toEqual(refused('broken'))
    expect(await ask(at('/cut-gzip'))).toEqual(refused('broken'))
    expect(await ask(at('/cut'))).toEqual(refused('broken'))
    expect(await ask(at('/many-codings'))).toEqual(refused('encoding'))
    expect(await ask(at('/strange-coding'))).toEqual(refused('encoding'))
  })

  test('a server that is not there', async () => {
    expect(await ask('http://127.0.0.1:1/', { allowed: new Set(['127.0.0.1:1']) })).toEqual(
      refused('unreachable'),
    )
  })
})

describe('what is fetched', () => {
  test('a page, with what it says of itself, and an honest name of ours', async () => {
    seen = []
    const answer = await ask(at('/page'))
    expect(answer).toEqual({
      ok: true,
      value: {
        url: at('/page'),
        status: 200,
        mediaType: 'text/html',
        charset: 'ISO-8859-1',
        etag: '"a"',
        lastModified: null,
        retryAfter: null,
        bytes: new Uint8Array(Buffer.from('<p>words')),
      },
    })
    expect(seen[0]?.headers['user-agent']).toBe('Plainsight test')
  })

  test('what a redirect leads to, without the cookie that was set on the way', async () => {
    seen = []
    const answer = await ask(at('/moved'))
    expect(answer.ok && answer.value.url).toBe(at('/page'))
    expect(seen.map(({ url, headers }) => [url, headers['cookie']])).toEqual([
      ['/moved', undefined],
      ['/page', undefined],
    ])
  })

  test('a name whose addresses were judged', async () => {
    const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }])
    const answer = await ask(`http://news.test:${port}/brotli`, { resolve })
    expect(answer.ok && Buffer.from(answer.value.bytes).toString()).toBe('words')
  })

  test('an error of the other site, as an answer', async () => {
    const answer = await ask(at('/missing'))
    expect(answer.ok && answer.value.status).toBe(404)
  })

  test('a HEAD of a packed page, and conditions', async () => {
    seen = []
    const answer = await fetcher()(at('/bomb'), {
      method: 'HEAD',
      ifNoneMatch: '"a"',
      ifModifiedSince: 'then',
    })
    expect(answer.ok && answer.value.bytes.length).toBe(0)
    expect(seen[0]?.headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': 'then' })
  })
})

test('addresses of the open internet are public, and nothing else is', () => {
  expect(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'].map(isPublicAddress)).toEqual([true, true])
  expect(
    ['', 'example.org', '198.18.0.1', '192.0.2.1', '2001:db8::1', '100::1'].map(isPublicAddress),
  ).toEqual(Array.from({ length: 6 }, () => false))
})
