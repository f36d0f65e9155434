import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

/** What readers ask, the entry that answers, and what its claims must say. A search and one click, out of the two allowed. */
test.each([
  ['since when does Los Angeles limit its police', 'explainer/los-angeles-from-special-order-40', [/1979/]],
  ['Los Angeles police 1979', 'jurisdiction/los-angeles', [/Special Order 40/, /1979/]],
  [
    'always will be a sanctuary city',
    'statement/emanuel-2016-11-14-always-a-sanctuary',
    [/Emanuel/, /2016-11-14/],
  ],
  [
    'how many people did each administration deport',
    'question/who-deported-how-many',
    [/removals/i, /returns/i],
  ],
  [
    'which court sided with the Justice Department',
    'case/new-york-v-department-of-justice',
    [/Second Circuit|2d Cir/],
  ],
  ['executive order 13768', 'policy/executive-order-13768', [/grant/i, /revoked|ended/i]],
  ['2019 executive order', 'question/what-did-los-angeles-adopt-and-when', [/2017/, /2019/, /resolution/i]],
] as const)('“%s” is answered by %s', async (q, answer, says) => {
  const { hits } = await search(base.client, searchQuerySchema.parse({ q }), 'en')
  expect(hits.slice(0, 5).map(({ kind, slug }) => `${kind}/${slug}`)).toContain(answer)
  const [kind = '', slug = ''] = answer.split('/')
  const entry = await base.client.entry.findUniqueOrThrow({
    where: { kind_slug: { kind, slug } },
    include: { claims: { where: { locale: 'en', position: { not: null } } } },
  })
  const text = entry.claims.map((claim) => claim.text).join('\n')
  for (const pattern of says) expect(text).toMatch(pattern)
})
