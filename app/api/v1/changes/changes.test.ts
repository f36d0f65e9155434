import { expect, test } from 'vitest'
import { z } from 'zod'
import { GET } from '@/app/api/v1/changes/route'
import { GET as follow } from '@/app/[locale]/(reader)/e/[id]/[version]/route'
import { useFilledSite } from '@/lib/corpus/use-filled-site'

const page = z.object({
  changes: z.array(z.looseObject({ number: z.string(), id: z.string(), title: z.string() })),
  hasMore: z.boolean(),
  next: z.string(),
})

const base = useFilledSite()

const ask = (query: string) =>
  GET(new Request(`http://localhost:3000/api/v1/changes${query}`), { params: Promise.resolve({}) })

test.each([
  '?since=yesterday',
  '?since=-1',
  '?since=99999999999999999999',
  '?since=2026-13-45',
  '?limit=0',
  '?limit=1001',
  '?limit=1e3',
  '?kind=nope',
  '?from=1',
  '?since=%00',
])('%s is a 400 with a sentence', async (query) => {
  const response = await ask(query)
  expect(response.status).toBe(400)
  expect(z.object({ detail: z.string() }).parse(await response.json()).detail).toMatch(/\.$/)
})

test('who follows next from the beginning meets every change once, and at the end waits where nothing is missed', async () => {
  const numbers: string[] = []
  let query = '?limit=250'
  for (;;) {
    const { changes, hasMore, next } = page.parse(await (await ask(query)).json())
    numbers.push(...changes.map(({ number }) => number))
    query = new URL(next).search
    if (!hasMore) break
  }
  expect(numbers.length).toBe(await base().client.change.count())
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(page.parse(await (await ask(query)).json())).toMatchObject({ changes: [], hasMore: false })
})

test('from an instant on', async () => {
  expect(
    page.parse(await (await ask('?since=2026-11-22&kind=case&limit=1000')).json()).changes.length,
  ).toBeGreaterThan(40)
  const later = page.parse(await (await ask('?since=2099-01-01T00:00:00Z')).json())
  expect(later.changes).toEqual([])
  expect(new URL(later.next).searchParams.get('since')).toBe('2099-01-01T00:00:00Z')
})

test('a permanent link of a version leads to where it stands; of nothing, it says so', async () => {
  const { id, slug } = await base().client.entry.findFirstOrThrow({
    where: { kind: 'jurisdiction', slug: 'los-angeles' },
  })
  const go = (entry: string, version: string) =>
    follow(new Request('http://localhost:3000/'), {
      params: Promise.resolve({ locale: 'en', id: entry, version }),
    })
  const found = await go(id, '1')
  expect(found.status).toBe(302)
  expect(new URL(found.headers.get('location') ?? '').pathname).toBe(`/cities/${slug}`)
  for (const [entry, version] of [
    [id, '99'],
    ['zzzzzzzz', '1'],
    ['x', '1'],
    [id, '0'],
    [`${id}-zzzzzzzz`, '1'],
  ] as const)
    expect((await go(entry, version)).status).toBe(404)
})
