import { describe, expect, test } from 'vitest'
import { GET as health } from '@/app/api/health/route'
import { GET as entry } from '@/app/api/v1/[kind]/[slug]/route'
import { GET as citation } from '@/app/api/v1/citations/[kind]/[slug]/route'
import { GET as results } from '@/app/api/v1/citations/route'
import { sha256 } from '@/lib/canonical/sha256'
import { citationFormats } from '@/lib/citations/formats'
import { useFilledSite } from '@/lib/corpus/use-filled-site'

useFilledSite()

const origin = 'http://localhost:3000'
const get = (path: string, headers: Record<string, string> = {}) => {
  const [pathname = '', query = ''] = path.split('?')
  const parts = pathname.split('/')
  const request = new Request(`${origin}/api/v1/${pathname}?${query}`, { headers })
  if (pathname === 'citations') return results(request, { params: Promise.resolve({}) })
  const [kind = '', slug = ''] = parts.slice(-2)
  return (parts[0] === 'citations' ? citation : entry)(request, { params: Promise.resolve({ kind, slug }) })
}

describe('a 400 names what is known', () => {
  test.each([
    ['nokind/los-angeles', 'jurisdiction'],
    ['policy/usc-8-1373?w=1', 'v'],
    ['citations/nokind/x?format=ris', 'jurisdiction'],
    ['citations/policy/usc-8-1373?format=word', 'biblatex'],
    ['citations/policy/usc-8-1373', 'biblatex'],
    ['citations/policy/usc-8-1373?format=ris&of=everything', 'sources'],
    ['citations/policy/usc-8-1373?format=ris&colour=red', 'format'],
    ['citations?q=detainer&format=nope', 'bluebook'],
    ['citations?q=detainer&format=ris&kind=nope', 'policy'],
  ])('%s', async (path, known) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(((await response.json()) as { allowed: string[] }).allowed).toContain(known)
  })

  test.each([
    'policy/usc-8-1373?v=-1',
    'policy/usc-8-1373?v=0',
    'policy/usc-8-1373?v=1e9',
    'policy/usc-8-1373?v=1&v=2',
    'citations?format=ris',
    'citations?q=%00&format=ris',
  ])('%s', async (path) => {
    expect((await get(path)).status).toBe(400)
  })
})

test('what is not there is a 404', async () => {
  for (const path of [
    'policy/nothing',
    'policy/usc-8-1373?v=99',
    'citations/policy/nothing?format=ris',
    'policy/%00',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404])
  }
})

test('a version is answered with text that hashes to its number, and once only to whoever has it', async () => {
  const response = await get('policy/usc-8-1373?v=1')
  const version = (await response.json()) as {
    canonical: string
    sha256: string
    version: number
    isLatest: boolean
  }
  expect(sha256(version.canonical)).toBe(version.sha256)
  expect(version).toMatchObject({ version: 1, isLatest: true })
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const again = await get('policy/usc-8-1373?v=1', { 'if-none-match': response.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test.each(citationFormats)(
  '%s of a case names its court’s citation, the pinned address, the version and the hash',
  async (format) => {
    const response = await get(`citations/case/los-angeles-v-sessions-jag?format=${format}`)
    const text = await response.text()
    const { sha256: hash } = (await (await get('case/los-angeles-v-sessions-jag')).json()) as {
      sha256: string
    }
    expect(response.status).toBe(200)
    for (const part of ['941', '931', 'los-angeles-v-sessions-jag?v=1', hash]) expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|\[object/)
  },
)

test.each([
  ['ris', /^ER  - $/gm],
  ['bibtex', /^@/gm],
  ['biblatex', /^@/gm],
  ['bluebook', /SHA-256/g],
])('%s of the sources of a page has one record for each', async (format, record) => {
  const text = await (await get(`citations/jurisdiction/los-angeles?format=${format}&of=sources`)).text()
  const sources = JSON.parse(
    await (await get('citations/jurisdiction/los-angeles?format=csl-json&of=sources')).text(),
  ) as unknown[]
  expect(sources.length).toBeGreaterThan(5)
  expect(text.match(record)).toHaveLength(sources.length)
})

test.each([
  ['los-angeles-ordinance-188441', 'L.A., Cal., Ordinance No. 188441 (Dec. 4, 2024)'],
  ['executive-order-13768', 'Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 25, 2017)'],
  ['california-values-act', "Cal. Gov't Code §§ 7284–7284.12 (2017)"],
])('a policy cites under the place that enacted it, and where it is printed: %s', async (slug, expected) => {
  expect(await (await get(`citations/policy/${slug}?format=bluebook`)).text()).toContain(expected)
})

describe('any CSL style', () => {
  const page = 'citations/case/los-angeles-v-sessions-jag'

  test.each([
    `${page}?format=csl`,
    `${page}?format=csl&style=no-such-style`,
    `${page}?format=csl&style=..%2F..%2Fpackage`,
    `${page}?format=no-such-style`,
    'citations?q=detainer&format=csl&style=no-such-style',
  ])('that is not there is a 400 that says where the list is: %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { detail: string }).detail).toContain(`${origin}/cite/styles`)
  })

  test.each([`${page}?format=ris&as=html`, `${page}?format=apa&style=apa`, `${page}?format=apa&as=pdf`])(
    'is refused where it makes no sense: %s',
    async (path) => {
      expect((await get(path)).status).toBe(400)
    },
  )

  test('is set as text or HTML, under format=csl or its own name', async () => {
    const named = await get(`${page}?format=modern-language-association`)
    expect(named.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await named.text()
    expect(text).toContain('941')
    expect(await (await get(`${page}?format=csl&style=modern-language-association`)).text()).toBe(text)
    const html = await get(`${page}?format=csl&style=modern-language-association&as=html`)
    expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await html.text()).toMatch(/<p>.*<a href="[^"]*los-angeles-v-sessions-jag\?v=1">/)
    expect(await (await get(`${page}?format=bluebook&as=html`)).text()).toContain('<p><em>')
  })

  test('speaks Spanish where it is asked to', async () => {
    const text = await (await get(`${page}?format=csl&style=apa&locale=es`)).text()
    expect(text).toMatch(/Versión 1 del \d+ de \p{Ll}+ de \d{4}.*consultado el \d+ de/u)
  })
})

test('the results of a search are cited in as many as are asked for, and no more than a thousand', async () => {
  const items = async (query: string) =>
    (await (await get(`citations?q=sanctuary&format=csl-json${query}`)).json()) as { id: string }[]
  const [some, many] = [await items(''), await items('&limit=1000')]
  expect(some).toHaveLength(20)
  expect(many.length).toBeGreaterThan(100)
  expect(many.slice(0, 20)).toEqual(some)
  expect((await items('&limit=20&page=2'))[0]?.id).toBe(many[20]?.id)
  expect((await get('citations?q=sanctuary&format=ris&limit=1001')).status).toBe(400)
  expect((await get('citations?q=sanctuary&format=ris&limit=0')).status).toBe(400)
})

test('the results of a search are cited in their order', async () => {
  const items = (await (await get('citations?q=287(g)&format=csl-json')).json()) as { title: string }[]
  expect(items[0]?.title).toMatch(/287\(g\)/)
})

test('health asks the database', async () => {
  const request = new Request(`${origin}/api/health`)
  expect((await health(request, { params: Promise.resolve({}) })).status).toBe(200)
})
