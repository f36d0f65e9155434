import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDraftPath, isKeptAddress, passedPrefixes, readAddress } from '@/lib/documents/addresses'

const files = new Set(['/fonts/serif.woff2', '/_next/static/chunks/a.css'])
const read = (url: string, method = 'GET', headers = {}) => readAddress({ url, method, headers }, files)

describe('how a request is handled', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s passes through', (method) => {
    expect(read('/cities/chicago', method)).toEqual({ handling: 'pass' })
  })

  test.each(passedPrefixes.filter((prefix) => prefix !== '_next'))(
    '/%s and what is below it passes through, also under a language',
    (prefix) => {
      for (const url of [
        `/${prefix}`,
        `/${prefix}/x/y`,
        `/${prefix}?a=1`,
        `/es/${prefix}`,
        `/es/${prefix}/x`,
      ]) {
        expect([url, read(url)]).toEqual([url, { handling: 'pass' }])
      }
      expect(read(`/${prefix}x`).handling).toBe('document')
    },
  )

  test("a request by React's router or for an action passes through", () => {
    expect(read('/cities', 'GET', { rsc: '1' })).toEqual({ handling: 'pass' })
    expect(read('/cities', 'GET', { 'next-action': 'x' })).toEqual({ handling: 'pass' })
  })

  test('files pass; a name below /_next that the build did not make is not there', () => {
    expect(read('/fonts/serif.woff2?x')).toEqual({ handling: 'pass' })
    expect(read('/_next/static/chunks/a.css')).toEqual({ handling: 'pass' })
    expect(read('/_next/static/chunks/old.js')).toEqual({ handling: 'refuse', reason: 'absent' })
  })

  test.each(['/%E0%A4%A', '/a%00b', 'http://elsewhere.test/', '*'])('%s is unreadable', (url) => {
    expect(read(url)).toEqual({ handling: 'refuse', reason: 'unreadable' })
  })

  test.each([
    '/',
    '/es',
    '/cities/chicago',
    '/search?q=x',
    '/cities/chicago?v=3',
    '/sitemap.xml',
    '/nowhere.txt',
  ])('%s is a document', (url) => {
    expect(read(url)).toEqual({ handling: 'document', address: url })
    expect(read(url, 'HEAD')).toEqual({ handling: 'document', address: url })
  })

  test('no address makes it throw', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        (url, text) => void [read(url), read(text), read(`/${text}`)],
      ),
    )
  })
})

describe('which answers may be kept', () => {
  test.each([
    '/?v=0',
    '/x?v=3x',
    '/x?v=',
    '/x?V=3',
    '/x?v=3&w=1',
    '/x?v=3&v=4',
    '/x?v=1234567',
    '/x?asOf=2016',
    '/x?asOf=2016-12-01&x',
    '/search?q=x',
    '/cities?page=2',
    '/x?',
    '/x?v=3?',
    '/c%69ties',
    '/a b',
  ])('%s may not', (address) => expect(isKeptAddress(address)).toBe(false))

  test.each([
    '/',
    '/es',
    '/cities/los-angeles',
    '/claims/7KQ2-a1_b',
    '/cities/chicago?v=3',
    '/es/cities/chicago?asOf=2016-12-01',
  ])('%s may', (address) => expect(isKeptAddress(address)).toBe(true))
})

test.each([
  '/edit',
  '/edit/case/x',
  '/edit/case/x/draft/',
  '/edit/case/draft',
  '/sign-in',
  '/edit/a/b/c/draft',
])('%s is no drawn draft', (path) => {
  expect(isDraftPath(path)).toBe(false)
})

test.each(['/edit/case/oregon-v-trump/draft', '/edit/new/case/draft', '/edit/case/oregon-v-trump/es/draft'])(
  '%s is a drawn draft',
  (path) => {
    expect(isDraftPath(path)).toBe(true)
  },
)
