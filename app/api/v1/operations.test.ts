import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiRoutes, callRoute } from '@/app/api/v1/call-route.fixture'
import { runTool } from '@/lib/checks/tool-check'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { FILLED_AT } from '@/lib/corpus/open-filled-database'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import type { JsonSchema, Operation } from '@/lib/open-data/operation'
import { releasesFolder } from '@/lib/open-data/releases/list-releases'
import { writeRelease } from '@/lib/releases/write-release'
import { openApiDocument } from '@/lib/open-data/openapi/openapi-document'
import { allOperations } from '@/app/api/all-operations'

const base = useFilledSite()
let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'plainsight-data-'))
  process.env.DATA_DIR = data
  await writeRelease({ client: base().client, folder: releasesFolder(data), now: FILLED_AT })
})
afterAll(async () => {
  delete process.env.DATA_DIR
  await rm(data, { recursive: true })
})

const description = openApiDocument(allOperations, 'en')
const components = description['components'] as { schemas: Record<string, JsonSchema> }
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: 'api', components })

/** What is wrong with `value` as `schema` has it; empty when nothing is. */
function faults(schema: JsonSchema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"api#/components')
  const check = ajv.compile(JSON.parse(text) as JsonSchema)
  check(value)
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const problemSchema = { $ref: '#/components/schemas/Problem' }
type Method = 'get' | 'post'
type Described = { responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }> }
const described = (path: string, method: Method = 'get') =>
  (description['paths'] as Record<string, Record<Method, Described>>)[path]?.[method]
/** Asks an operation, with the body of its example where it takes one. */
const ask = (address: string, takes: Operation['takes']) =>
  takes === undefined
    ? callRoute(address)
    : callRoute(address, {
        method: 'POST',
        headers: { 'content-type': takes.example.mediaType },
        body: takes.example.text,
      })

describe('the description', () => {
  test('leaves out no route file, and names none that is not there', () => {
    expect(apiRoutes.length).toBeGreaterThan(5)
    expect(new Set(allOperations.map(({ route }) => route))).toEqual(new Set(apiRoutes))
  })

  test('gives every operation a name and an address or method of its own', () => {
    const addresses = allOperations.map(
      ({ path, takes }) => `${takes === undefined ? 'GET' : 'POST'} ${path}`,
    )
    for (const of of [allOperations.map(({ id }) => id), addresses]) {
      expect(new Set(of).size).toBe(of.length)
    }
  })

  test('forbids no answer a new field', () => {
    expect(JSON.stringify(components.schemas)).not.toContain('"additionalProperties":false')
  })

  test('passes a linter that knows OpenAPI 3.1, in every language', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plainsight-openapi-'))
    const files = LOCALES.map((locale) => join(folder, `${locale}.json`))
    process.env.REDOCLY_TELEMETRY = 'off'
    process.env.SITE_URL = 'https://sanctuary.example.org'
    try {
      for (const [at, locale] of LOCALES.entries()) {
        await writeFile(files[at] ?? '', JSON.stringify(openApiDocument(allOperations, locale)))
      }
      const root = resolve(import.meta.dirname, '../../..')
      // The servers of examples are what the rule about example servers is for, and this is one.
      const args = ['lint', '--extends=recommended-strict', '--skip-rule=no-server-example.com', ...files]
      expect(await runTool(root, 'redocly', args, folder)).toEqual([])
      await writeFile(files[0] ?? '', JSON.stringify({ ...description, paths: { wrong: {} } }))
      expect(await runTool(root, 'redocly', args, folder)).not.toEqual([])
    } finally {
      delete process.env.SITE_URL
      await rm(folder, { recursive: true })
    }
  })
})

describe('the example is answered as described', () => {
  test.each(allOperations)('$id', async ({ path, example, takes }) => {
    const response = await ask(example, takes)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    const answer = described(path, takes === undefined ? 'get' : 'post')?.responses['200']
    expect([response.status, Object.keys(answer?.content ?? {})]).toEqual([
      200,
      expect.arrayContaining([type]),
    ])
    const text = await response.text()
    expect(text.length).toBeGreaterThan(2)
    const schema = answer?.content?.[type]?.schema ?? {}
    if (type.endsWith('json')) expect(faults(schema, JSON.parse(text))).toEqual([])
  })

  test.each(KIND_NAMES.map((kind) => `/api/v1/${kind}`))('every entry of %s', async (path) => {
    let next: string | null = `${path}?limit=100`
    while (next !== null) {
      const part = (await (await callRoute(next)).json()) as { items: unknown[]; next: string | null }
      expect(part.items.length).toBeGreaterThan(0)
      expect(
        faults(described(path)?.responses['200']?.content?.['application/json']?.schema ?? {}, part),
      ).toEqual([])
      next = part.next
    }
  })
})

test('a wrong answer would be noticed', () => {
  expect(
    faults({ $ref: '#/components/schemas/Policy' }, { id: 'x', status: 'maybe', provisions: {} }),
  ).toHaveLength(2)
})

describe('whatever is asked, nothing fails, and every refusal is a problem that machines can read', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '\0',
      '\ud800',
      '%',
      '-1',
      '0',
      'NaN',
      '1e309',
      "' OR 1=1 --",
      '../..',
      'a'.repeat(3_000),
    ),
  )
  test.each(allOperations)('$id', async ({ query, pathParameters, example, refusals, takes }) => {
    const allowed = new URL(example, 'http://localhost').searchParams
    const values = [
      ...allowed.values(),
      'csv',
      'json',
      'en',
      'es',
      '2',
      '2016-12-01',
      '2026-11-22T12:00:00Z',
      'yes',
      'los-angeles',
    ]
    const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...Object.keys(query), 'v') }, fc.string())
    const pair = fc.tuple(name, fc.oneof(junk, fc.constantFrom(...values)))
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 4 }), fc.option(junk), async (pairs, segment) => {
        const given = pairs.map(([key, value]) =>
          [key, value].map((text) => encodeURIComponent(text.toWellFormed())).join('='),
        )
        const [pathname = ''] = example.split('?')
        const isChanged = segment !== null && segment !== '' && Object.keys(pathParameters).length > 0
        const path = isChanged
          ? pathname.replace(/\/[^/]+(?=\/values\.csv$|$)/, `/${encodeURIComponent(segment.toWellFormed())}`)
          : pathname
        const response = await ask(`${path}?${given.join('&')}`, takes)
        const text = await response.text()
        expect([200, ...refusals.filter((status) => status < 500)]).toContain(response.status)
        if (response.status === 200) return
        expect(response.headers.get('content-type')).toBe('application/problem+json')
        expect(faults(problemSchema, JSON.parse(text))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
