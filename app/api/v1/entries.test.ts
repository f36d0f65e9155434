import { describe, expect, test } from 'vitest'
import { GET as one } from '@/app/api/v1/[kind]/[slug]/route'
import { GET as list, HEAD, OPTIONS, POST } from '@/app/api/v1/[kind]/route'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { useFilledSite } from '@/lib/corpus/use-filled-site'

const base = useFilledSite()

const origin = 'http://localhost:3000'
type Item = Record<string, unknown> & { slug: string }
type Part = { items: Item[]; next: string | null }

const ask = (address: string, headers: Record<string, string> = {}) => {
  const url = new URL(address, `${origin}/api/v1/`)
  const [kind = '', slug] = url.pathname.replace('/api/v1/', '').split('/')
  const request = new Request(url, { headers })
  return slug === undefined
    ? list(request, { params: Promise.resolve({ kind }) })
    : one(request, { params: Promise.resolve({ kind, slug }) })
}
const read = async (address: string) => (await (await ask(address)).json()) as Part
const readOne = async (address: string) => (await (await ask(address)).json()) as Item

describe('what is not understood is a 400 that names what is', () => {
  test.each([
    ['city', 'jurisdiction'],
    ['policy?page=2', 'cursor'],
    ['policy?court=9th+Cir.', 'mechanism'],
    ['policy?format=xml', 'jsonld'],
    ['policy?locale=fr', 'es'],
    ['policy?status=maybe', 'in-force'],
    ['policy?matter=weather', 'detainers'],
    ['policy?inForce=perhaps', 'unknown'],
    ['policy?fields=slug,colour', 'title'],
    ['case?asOf=2016-12-01', 'court'],
    ['jurisdiction?state=XX', 'CA'],
    ['policy/usc-8-1373?fields=', 'title'],
  ])('%s', async (address, known) => {
    const response = await ask(address)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = (await response.json()) as { type: string; allowed: string[] }
    expect(problem.allowed).toContain(known)
    expect(problem.type).toBe(`${origin}/about/data#problem-bad-request`)
  })

  test.each(['0', '-1', '101', '1e2', 'NaN', '', '99999999999', '1.5', ' 1', '٣'])(
    'limit=%s',
    async (limit) => {
      const response = await ask(`policy?limit=${encodeURIComponent(limit)}`)
      expect([response.status, ((await response.json()) as { parameter: string }).parameter]).toEqual([
        400,
        'limit',
      ])
    },
  )

  test.each([
    'policy?cursor=nonsense',
    'policy?cursor=',
    `policy?cursor=${'A'.repeat(5_000)}`,
    `policy?cursor=${Buffer.from('after:../etc').toString('base64url')}`,
    'case?court=%00',
    'case?court=%ED%A0%80',
    'case?court=%C0%AF',
    `case?court=${'a'.repeat(3_000)}`,
    'case?year=201',
    'policy?place=Los%20Angeles',
    'policy?asOf=2016-02-30',
    'policy?asOf=2016',
    'policy?knownAt=yesterday',
    'policy?knownAt=2016-12-01T09:30:00',
    'policy?knownAt=2999-01-01',
    'policy?limit=2&limit=3',
    'policy/usc-8-1373?v=1&knownAt=2026-11-23',
  ])('%s', async (address) => {
    const response = await ask(address)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { detail: string }).detail).toMatch(/\.$/)
  })
})

describe('a list', () => {
  test.each(KIND_NAMES)('of %s is walked by next without a gap and without a double', async (kind) => {
    const seen: string[] = []
    let address: string | null = `${kind}?limit=40&fields=slug`
    while (address !== null) {
      const part: Part = await read(address)
      seen.push(...part.items.map(({ slug }) => slug))
      address = part.next
    }
    const published = await base().client.edition.count({
      where: { locale: 'en', publishedId: { not: null }, entry: { kind } },
    })
    expect(published).toBeGreaterThan(3)
    expect(seen).toEqual([...new Set(seen)].toSorted())
    expect(seen).toHaveLength(published)
  })

  test('names the next part in a header too, and keeps the question in it', async () => {
    const response = await ask('case?status=pending&limit=1&fields=slug')
    const { next } = (await response.json()) as Part
    expect(next).toContain('status=pending')
    expect(response.headers.get('link')).toBe(`<${next}>; rel="next"`)
  })

  test('has whole entries, without the canonical text unless it is asked for', async () => {
    const [item] = (await read('policy?limit=1')).items
    expect(item).toMatchObject({
      kind: 'policy',
      license: { text: 'CC-BY-4.0' },
    })
    expect(item?.['provisions']).toBeInstanceOf(Array)
    expect(item).not.toHaveProperty('canonical')
    expect(Object.keys((await read('policy?limit=1&fields=canonical,title')).items[0] ?? {})).toEqual([
      'id',
      'title',
      'canonical',
    ])
  })

  test('can be narrowed by what was in force on a day', async () => {
    const on = async (day: string) =>
      (await read(`policy?asOf=${day}&inForce=yes&fields=slug,inForce,asOf&limit=100`)).items
    const [then, now] = [await on('1990-01-01'), await on('2020-01-01')]
    expect(then.length).toBeGreaterThan(0)
    expect(now.length).toBeGreaterThan(then.length)
    expect(now.every((item) => item['inForce'] === 'yes' && item['asOf'] === '2020-01-01')).toBe(true)
  })

  test('of places says what their rules were on a day, and finds places by them', async () => {
    const { items } = await read(
      'jurisdiction?matter=detainers&rule=has&limit=3&fields=slug,rules,policiesInForce',
    )
    expect(items).toHaveLength(3)
    for (const item of items) {
      expect(item['policiesInForce']).not.toEqual([])
      expect((item['rules'] as { dimension: string }[]).map(({ dimension }) => dimension)).toContain(
        'detainers',
      )
    }
    expect((await readOne('jurisdiction/los-angeles?asOf=1970-01-01'))['rules']).toEqual([])
  })

  test('is empty as known before anything was published', async () => {
    expect(await read('policy?knownAt=2026-11-21')).toMatchObject({ items: [], next: null })
    expect((await ask('policy/usc-8-1373?knownAt=2026-11-21')).status).toBe(404)
  })
})

describe('a table', () => {
  test('holds the whole list, one line an entry, with columns that are always the same', async () => {
    const response = await ask('term?format=csv&fields=slug,title,aliases')
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    const lines = (await response.text()).trimEnd().split('\r\n')
    expect(lines[0]).toBe('id,slug,title,aliases')
    expect(lines).toHaveLength(
      1 + (await base().client.edition.count({ where: { locale: 'en', entry: { kind: 'term' } } })),
    )
    const [header] = (await (await ask('source?format=csv&limit=1')).text()).split('\r\n')
    expect(header).toContain(',csl.type,csl.author,csl.issued,')
  })

  test('in parts goes on where the list does', async () => {
    const response = await ask('case?format=csv&limit=2&fields=slug')
    const next = /<(.*)>/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
    const slugs = [await response.text(), await (await ask(next)).text()].flatMap((text) =>
      text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
    )
    expect(slugs).toEqual((await read('case?limit=4&fields=slug')).items.map(({ slug }) => slug))
  })
})

describe('linked data', () => {
  test('comes whole', async () => {
    for (const address of [
      'policy?format=jsonld&fields=slug',
      'policy/usc-8-1373?format=jsonld&fields=slug',
    ]) {
      const response = await ask(address)
      expect([response.status, ((await response.json()) as { parameter: string }).parameter]).toEqual([
        400,
        'fields',
      ])
    }
  })

  test('of a list has every entry with its licence and the works that it cites', async () => {
    const response = await ask('policy?format=jsonld&limit=3&mechanism=ordinance')
    expect(response.headers.get('link')).toContain('format=jsonld')
    const list = (await response.json()) as {
      itemListElement: { item: { license: string; citation: unknown[] } }[]
    }
    expect(list.itemListElement).toHaveLength(3)
    for (const { item } of list.itemListElement) {
      expect(item.license).toBe('https://creativecommons.org/licenses/by/4.0/')
      expect(item.citation).not.toEqual([])
    }
  })
})

test('what somebody has already is not sent again, in either format', async () => {
  for (const address of ['policy?limit=2', 'term?format=csv', 'jurisdiction/los-angeles']) {
    const etag = (await ask(address)).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await ask(address, { 'if-none-match': `"other", W/${etag.replace('W/', '')}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await ask(address, { 'if-none-match': '"other"' })).status).toBe(200)
  }
})

test('other origins may ask, and may ask only for reading', async () => {
  const request = new Request(`${origin}/api/v1/term`, { method: 'OPTIONS' })
  const context = { params: Promise.resolve({ kind: 'term' }) }
  const options = await OPTIONS(request, context)
  expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, HEAD, OPTIONS',
  ])
  const head = await HEAD(new Request(`${origin}/api/v1/term?format=csv`, { method: 'HEAD' }), context)
  expect([head.status, await head.text(), head.headers.get('access-control-allow-origin')]).toEqual([
    200,
    '',
    '*',
  ])
  const post = await POST(new Request(`${origin}/api/v1/term`, { method: 'POST' }), context)
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})
