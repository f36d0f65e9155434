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

describe('a sentence that no entry has word for word', () => {
  test('finds nothing of what the reader leaves out with a minus, and nothing more than a quotation that stands', async () => {
    expect((await ask({ q: 'is the 2019 executive order real -order' })).total).toBe(0)
    const quoted = await ask({ q: 'mayor who said "always will be a sanctuary city" Emanuel' })
    expect(quoted.total).toBe(quoted.whole)
    expect(quoted.whole).toBeGreaterThan(0)
  })

  test('is answered by what has some of its words, and says so', async () => {
    const answer = await ask({ q: 'is the 2019 executive order real' })
    expect(answer.whole).toBe(0)
    expect(answer.total).toBeGreaterThan(2)
    expect(answer.total).toBeLessThanOrEqual(60)
    expect(answer.facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(answer.total)
  })

  test('stands behind what has them all, each entry once', async () => {
    const answer = await ask({ q: 'how many people did each administration deport by expulsion' })
    expect(answer.whole).toBeLessThan(3)
    expect(answer.total).toBeGreaterThan(answer.whole)
    expect(new Set(answer.hits.map(({ path }) => path)).size).toBe(answer.hits.length)
  })

  test('names and citations are not widened: an entry that has both words is enough', async () => {
    const answer = await ask({ q: 'Davis emotional' })
    expect(answer.whole).toBe(1)
    expect(answer.total).toBe(answer.whole)
  })
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

test('A few Spanish texts do not keep Spanish readers from the many that stand in English', async () => {
  const { hits, total, whole } = await ask({ q: 'policía' }, 'es')
  const spoken = await base.client.edition.count({ where: { locale: 'es', publishedId: { not: null } } })
  expect(hits[0]?.language).toBe('es')
  expect(whole).toBeLessThanOrEqual(spoken)
  expect(total).toBeGreaterThan(2 * spoken)
  expect(hits.some((hit) => hit.language === 'en')).toBe(true)
})
