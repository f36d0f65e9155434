import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { GET, OPTIONS, POST, PUT } from '@/app/api/v1/check/route'
import { GET as saved } from '@/app/api/check/[id]/route'
import { POST as form } from '@/app/api/check/route'
import { writeCitations } from '@/lib/citations/write-citations'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getEntries } from '@/lib/entries/get-entries'
import { findCheck, keepCheck } from '@/lib/cited/keep-check'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import { database } from '@/lib/db/client'

const answer = z.object({
  counts: z.record(z.string(), z.number()),
  items: z.array(
    z.looseObject({ status: z.string(), hash: z.string().nullable(), citedVersion: z.number().nullable() }),
  ),
  problems: z.array(z.looseObject({ says: z.string() })),
})
const context = { params: Promise.resolve({}) }
const ORIGIN = 'http://localhost:3000'

useFilledSite()

const post = (body: BodyInit, type: string, query = '') =>
  POST(
    new Request(`${ORIGIN}/api/v1/check${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    }),
    context,
  )

describe('refused, with a sentence, is', () => {
  test.each([
    ['a body of another type', '%PDF', 'application/pdf', 415],
    ['no body', '', 'text/plain', 400],
    ['NUL', 'a\0b', 'text/plain', 400],
    ['broken JSON', '[{', 'application/json', 400],
    ['no BibTeX', 'nothing', 'application/x-bibtex', 400],
    ['more than 10 MB', 'x'.repeat(10 * 1024 * 1024 + 1), 'text/plain', 413],
    ['50,000 records', '@misc{a, title={x}}\n'.repeat(50_000), 'application/x-bibtex; charset=utf-8', 413],
  ])('%s', async (_, body, type, status) => {
    const response = await post(body, type)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) as string })
  })

  test.each([
    '',
    '?url=',
    '?url=%00',
    '?url=a&url=b',
    `?url=${'x'.repeat(1001)}`,
    '?url=/x&format=xml',
    '?url=nothing',
  ])('GET %s', async (query) => {
    expect((await GET(new Request(`${ORIGIN}/api/v1/check${query}`), context)).status).toBe(400)
  })

  test('PUT; and what is allowed is told, also before asking from another site', async () => {
    const put = await PUT(new Request(`${ORIGIN}/api/v1/check`, { method: 'PUT' }), context)
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS'])
    const asked = await OPTIONS(new Request(`${ORIGIN}/api/v1/check`, { method: 'OPTIONS' }), context)
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
    expect(asked.headers.get('access-control-allow-headers')).toContain('Content-Type')
  })
})

test('one address is answered by GET', async () => {
  const response = await GET(
    new Request(`${ORIGIN}/api/v1/check?url=${encodeURIComponent(`${ORIGIN}/cities/los-angeles?v=1`)}`),
    context,
  )
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.parse(await response.json()).items).toMatchObject([
    { status: 'current', title: 'Los Angeles' },
  ])
})

test.each([
  ['csl-json', 'application/vnd.citationstyles.csl+json'],
  ['bibtex', 'application/x-bibtex'],
  ['biblatex', 'application/x-biblatex'],
  ['ris', 'application/x-research-info-systems'],
  ['apa', 'text/plain'],
  ['bluebook', 'text/plain'],
] as const)(
  'five hundred records of our own as %s are all recognised, with version and hash',
  async (format, type) => {
    const entries = await database().entry.findMany({
      where: { editions: { some: { locale: 'en' } } },
      take: 500,
    })
    const versions = await getEntries(
      database(),
      entries.map(({ id }) => id),
      'en',
    )
    const reading = { origin: ORIGIN, on: '2026-11-22' }
    const cited = await citeVersions(database(), versions, reading, { locale: 'en' })
    const body = writeCitations(cited, format, { locale: 'en' })
    const response = await post(body, type)
    const { items, problems, counts } = answer.parse(await response.json())
    expect(problems).toEqual([])
    expect(items).toHaveLength(500)
    expect(counts['current']).toBe(items.length)
    expect(new Set(items.map(({ hash }) => hash))).toEqual(new Set(['matches']))
    expect(items.map(({ citedVersion }) => citedVersion)).toEqual(versions.map(({ version }) => version))
  },
)

test('the answer is a table too, in which no cell is a formula', async () => {
  const record = [{ id: '=1+1', type: 'webpage', title: '@x', URL: 'https://else.example/' }]
  const response = await post(JSON.stringify(record), 'application/json', '?format=csv')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(await response.text()).toContain("'=1+1,'@x,not-ours")
})

describe('the form', () => {
  const send = (fields: Record<string, string | File>, query = '') => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return form(new Request(`${ORIGIN}/api/check${query}`, { method: 'POST', body }))
  }
  const idOf = (response: Response) =>
    /\/check\/([\w-]{22})$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

  test('that is broken leads to the reason, and what was pasted is kept', async () => {
    const response = await send({ text: 'no address here \0' }, '?locale=es')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/es\/check\//)
    expect(await findCheck(database(), idOf(response), new Date())).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'nul', line: 1 },
      text: 'no address here \uFFFD',
    })
    const garbage = await form(new Request(`${ORIGIN}/api/check`, { method: 'POST', body: 'x' }))
    expect(garbage.status).toBe(303)
    expect(
      (await saved(new Request(`${ORIGIN}/api/check/x`), { params: Promise.resolve({ id: 'x' }) })).status,
    ).toBe(404)
  })

  test('leads to an answer that can be saved; nothing of the file is kept but addresses, titles and keys', async () => {
    const bib = `@misc{k, title={A secret title of mine}, url={${ORIGIN}/cities/los-angeles?v=1}, note={private}}`
    const response = await send({ text: '', file: new File([bib], 'my.bib') })
    const id = idOf(response)
    const kept = JSON.stringify(await findCheck(database(), id, new Date()))
    expect(kept).toContain('A secret title of mine')
    expect(kept).not.toContain('private')
    const file = await saved(new Request(`${ORIGIN}/api/check/${id}?format=csv`), {
      params: Promise.resolve({ id }),
    })
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="check-[\d-]+\.csv"$/)
    expect(await file.text()).toContain('k,Los Angeles,current')
  })

  test('a client that checks too often is told to wait, and keeps what was pasted', async () => {
    const send = () => {
      const body = new FormData()
      body.set('text', 'Pasted <text>')
      const headers = { 'x-plainsight-client': '192.0.2.77' }
      return form(new Request(`${ORIGIN}/api/check`, { method: 'POST', body, headers }))
    }
    let refused = await send()
    for (let tries = 0; refused.status !== 429 && tries < 100; tries++) refused = await send()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain('Pasted &#60;text&#62;</textarea>')
  })

  test('is forgotten after seven days, and what was refused after as many hours', async () => {
    const at = (hours: number) => new Date(Date.UTC(2026, 0, 1, hours))
    const read = { format: 'text', items: [], problems: [] } as const
    const good = await keepCheck(database(), { read: { ...read, items: [], problems: [] } }, at(0))
    const bad = await keepCheck(
      database(),
      { refusal: { code: 'empty', line: null, detail: '' }, text: 'x' },
      at(0),
    )
    expect(await findCheck(database(), good, at(7 * 24 + 1))).toBeNull()
    await keepCheck(database(), { read: { ...read, items: [], problems: [] } }, at(8))
    expect(await findCheck(database(), bad, at(8))).toBeNull()
    expect(await findCheck(database(), good, at(8))).not.toBeNull()
    await keepCheck(database(), { read: { ...read, items: [], problems: [] } }, at(7 * 24 + 1))
    expect(await database().citationCheck.findUnique({ where: { id: good } })).toBeNull()
  })
})
