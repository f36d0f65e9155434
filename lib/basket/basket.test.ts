import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GET as citations } from '@/app/api/v1/citations/route'
import { GET as change } from '@/app/api/basket/route'
import { parsePicked, pickedText } from '@/lib/basket/basket-item'
import { LONGEST_LIST, MOST_PICKED, readBasket } from '@/lib/basket/read-basket'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import type { CslItem } from '@/lib/core/csl-item'
import { database } from '@/lib/db/client'

useFilledSite()

const ORIGIN = 'http://localhost:3000'
const cite = (items: string, format = 'csl-json') =>
  citations(new Request(`${ORIGIN}/api/v1/citations?${new URLSearchParams({ items, format }).toString()}`), {
    params: Promise.resolve({}),
  })
const changed = async (values: Record<string, string>) => {
  const response = await change(new Request(`${ORIGIN}/api/basket?${new URLSearchParams(values).toString()}`))
  expect(response.status).toBe(303)
  const location = new URL(response.headers.get('location') ?? '', ORIGIN)
  return {
    path: location.pathname,
    items: location.searchParams.get('items'),
    add: location.searchParams.get('add'),
  }
}

describe('a list refuses', () => {
  test.each([
    'policy',
    'city/los-angeles',
    'policy/Bad Slug',
    'policy/x@0',
    'policy/x@1@2',
    'policy/x/y',
    'case/x/y/z',
    'claim/x',
    'policy/x@latest',
    'javascript:alert(1)',
    '\0',
  ])('%j, by name', async (text) => {
    expect(readBasket([text], 'en')).toMatchObject({ ok: false, failure: { code: 'unreadable' } })
    const response = await cite(text)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      parameter: 'items',
      detail: expect.stringMatching(/\.$/) as string,
    })
  })

  test('more than 500 things, and an address that is too long', async () => {
    const many = Array.from({ length: MOST_PICKED + 1 }, (_, n) => `term/t${n}`).join(',')
    expect(readBasket([many], 'en')).toMatchObject({ failure: { code: 'tooMany' } })
    expect((await cite(many)).status).toBe(400)
    const long = 'x'.repeat(LONGEST_LIST + 1)
    expect(readBasket([long], 'en')).toMatchObject({ failure: { code: 'tooLong' } })
    expect((await cite(long)).status).toBe(400)
  })

  test('in a file: an empty list, and what was never published', async () => {
    expect((await cite('')).status).toBe(400)
    expect((await cite('policy/atlantis@1')).status).toBe(404)
    expect((await cite('jurisdiction/los-angeles@999')).status).toBe(404)
  })
})

test('whatever is written is read back as it was written, or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const picked = parsePicked(text, 'en')
      if (picked !== null) expect(parsePicked(pickedText(picked), 'en')).toEqual(picked)
    }),
  )
  for (const text of ['policy/a-b@2', 'case/a/ninth@1', 'claim/aaaaaaaa-bbbbbbbb@3', 'aaaaaaaa', 'term/x'])
    expect(pickedText(parsePicked(text, 'en') ?? expect.fail(text))).toBe(text)
})

test('entries, claims and decisions are cited in their order, each once, by names or by ids', async () => {
  const place = await database().entry.findFirstOrThrow({ where: { slug: 'los-angeles' } })
  const claim = await database().claim.findFirstOrThrow({
    where: { entryId: place.id, position: 0, locale: 'en' },
  })
  const list = `case/chicago-v-sessions@1,${place.id}@1,jurisdiction/los-angeles@1,claim/${claim.id}@1,${claim.id}@1`
  const records = (await (await cite(list)).json()) as CslItem[]
  expect(records.map(({ URL: url }) => url?.replace(/^http:\/\/localhost:\d+/, ''))).toEqual([
    '/cases/chicago-v-sessions?v=1',
    '/cities/los-angeles?v=1',
    `/claims/${claim.id}?v=1`,
  ])
  const { decisions } = (
    await database().revision.findFirstOrThrow({ where: { entry: { slug: 'chicago-v-sessions' } } })
  ).snapshot as { decisions: { key: string }[] }
  const key = decisions[0]?.key ?? ''
  const [decision] = (await (await cite(`case/chicago-v-sessions/${key}@1`)).json()) as CslItem[]
  expect(decision?.URL).toMatch(new RegExp(`\\?v=1#decision-${key}$`))
})

test('a list of 500 is written as one file', async () => {
  const entries = await database().entry.findMany({
    where: { editions: { some: { locale: 'en' } } },
    take: 500,
  })
  const response = await cite(entries.map(({ id }) => `${id}@1`).join(','), 'ris')
  expect((await response.text()).match(/^TY {2}- /gm)).toHaveLength(500)
})

describe('a list is changed by links', () => {
  test('adding pins the newest version, whether it is named or pasted as an address', async () => {
    const { items } = await changed({ add: 'jurisdiction/los-angeles' })
    expect(items).toBe('jurisdiction/los-angeles@1')
    const more = await changed({
      items: items ?? '',
      add: `see ${ORIGIN}/cases/chicago-v-sessions.`,
      locale: 'es',
    })
    expect(more).toMatchObject({
      path: '/es/basket',
      items: 'jurisdiction/los-angeles@1,case/chicago-v-sessions@1',
    })
    expect(await changed({ items: more.items ?? '', add: 'jurisdiction/los-angeles@1' })).toMatchObject({
      items: more.items,
    })
  })

  test('adding what is not ours says so and changes nothing', async () => {
    const items = 'jurisdiction/los-angeles@1'
    expect(await changed({ items, add: 'https://else.example/x' })).toMatchObject({ items, add: 'none' })
  })

  test('removing leaves the rest; what cannot be read is handed on to be explained', async () => {
    const items = 'jurisdiction/los-angeles@1,case/chicago-v-sessions@1'
    expect(await changed({ items, remove: 'jurisdiction/los-angeles@1' })).toMatchObject({
      items: 'case/chicago-v-sessions@1',
    })
    expect(await changed({ items: 'nonsense', add: 'term/x' })).toMatchObject({ items: 'nonsense' })
  })
})
