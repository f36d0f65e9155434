import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

const ask = (query: Record<string, unknown>, locale: 'en' | 'es' = 'en') =>
  search(base.client, searchQuerySchema.parse(query), locale)
const slugs = async (q: string) => (await ask({ q })).hits.map((hit) => `${hit.kind}/${hit.slug}`)

describe('nothing is found, and the page can say what to try', () => {
  test.each(['', '   ', 'the of', '!!! ??', '\u0000', '"', 'a'.repeat(300), ':*&|!()', '😀', '\ud800'])(
    'for %j',
    async (q) => {
      expect((await ask({ q })).total).toBe(0)
    },
  )
})

test('a misspelling is offered the word that texts have', async () => {
  expect((await ask({ q: 'sanctaury' })).suggestion).toBe('sanctuary')
  expect((await ask({ q: 'Los Angelas' })).suggestion).toBe('Los angeles')
})

test.each([
  ['897 F.3d 1225', 'case/san-francisco-and-santa-clara-v-trump'],
  ['897 f. 3d 1225', 'case/san-francisco-and-santa-clara-v-trump'],
  ['8 U.S.C. 1373', 'policy/usc-8-1373'],
  ['8 USC § 1373', 'policy/usc-8-1373'],
  ['287(g)', 'term/287g-agreement'],
  ['Los Angeles', 'jurisdiction/los-angeles'],
  ['los ángeles', 'jurisdiction/los-angeles'],
  ['Executive Order 13768', 'policy/executive-order-13768'],
  ['detainer', 'term/detainer'],
  ['what is a sanctuary city', 'explainer/what-is-a-sanctuary-city'],
])('%s finds %s among the first three', async (q, slug) => {
  expect((await slugs(q)).slice(0, 3)).toContain(slug)
})

test('facets narrow, and count what each other facet would leave', async () => {
  const all = await ask({ q: 'detainer' })
  const kinds = new Map(all.facets.kind.map(({ value, count }) => [value, count]))
  const cases = await ask({ q: 'detainer', kind: 'policy' })
  expect(cases.total).toBe(kinds.get('policy'))
  expect(cases.hits.every((hit) => hit.kind === 'policy')).toBe(true)
  expect(cases.facets.kind).toEqual(all.facets.kind)
  const [place] = all.facets.place
  expect((await ask({ q: 'detainer', place: place?.value })).total).toBe(place?.count)
})

test('passages mark what was asked, in the text as it stands', async () => {
  const { hits } = await ask({ q: 'detainers' })
  const marked = hits.flatMap((hit) =>
    hit.snippet.filter((part) => part.isMatch).map((part) => part.text.toLowerCase()),
  )
  expect(marked.some((word) => word.startsWith('detainer'))).toBe(true)
})

test('pages follow each other without gap or repetition', async () => {
  const first = await ask({ q: 'immigration' })
  const second = await ask({ q: 'immigration', page: 2 })
  expect(first.hits).toHaveLength(20)
  const paths = [...first.hits, ...second.hits].map((hit) => hit.path)
  expect(new Set(paths).size).toBe(paths.length)
})

test('Spanish readers find entries that stand in English only', async () => {
  expect((await ask({ q: 'detainer' }, 'es')).total).toBeGreaterThan(0)
})
