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

const LIMITS = ['explainer/los-angeles-from-special-order-40', [/1979/]] as const
const ALWAYS = ['statement/emanuel-2016-11-14-always-a-sanctuary', [/Emanuel/, /2016-11-14/]] as const
const DEPORTED = ['question/who-deported-how-many', [/removals/i, /returns/i]] as const
const SIDED = ['case/new-york-v-department-of-justice', [/Second Circuit|2d Cir/]] as const
const THREATENED = ['explainer/can-washington-withhold-grants', [/13768/, /revoked|ended/i]] as const
const REAL = ['question/what-did-los-angeles-adopt-and-when', [/2017/, /2019/, /resolution/i]] as const

/** What readers ask, the entry that answers, and what its claims must say. A search and one click, out of the two allowed. */
test.each([
  ['en', 'since when does Los Angeles limit its police', LIMITS],
  ['en', 'who said always will be a sanctuary city', ALWAYS],
  ['en', 'always will be a sanctuary city', ALWAYS],
  ['en', 'how many people did each administration deport', DEPORTED],
  ['en', 'which court sided with the Justice Department', SIDED],
  ['en', 'what did the 2017 order threaten', THREATENED],
  ['en', 'is the 2019 executive order real', REAL],
  ['en', '2019 executive order', REAL],
  ['en', 'Los Angeles police 1979', ['jurisdiction/los-angeles', [/Special Order 40/, /1979/]]],
  ['en', 'executive order 13768', ['policy/executive-order-13768', [/grant/i, /revoked|ended/i]]],
  ['es', '¿Desde cuándo limita Los Ángeles a su policía?', LIMITS],
  ['es', '¿Quién dijo que siempre será una ciudad santuario?', ALWAYS],
  ['es', '¿Cuántas personas deportó cada gobierno?', DEPORTED],
  ['es', '¿Qué tribunal dio la razón al Departamento de Justicia?', SIDED],
  ['es', '¿Con qué amenazaba la orden de 2017?', THREATENED],
  ['es', '¿Es real la orden ejecutiva de 2019?', REAL],
] as const)('in %s “%s” is answered by one of the first three', async (locale, q, [answer, says]) => {
  const { hits } = await search(base.client, searchQuerySchema.parse({ q }), locale)
  expect(hits.slice(0, 3).map(({ kind, slug }) => `${kind}/${slug}`)).toContain(answer)
  const [kind = '', slug = ''] = answer.split('/')
  const entry = await base.client.entry.findUniqueOrThrow({
    where: { kind_slug: { kind, slug } },
    include: { claims: { where: { locale: 'en', position: { not: null } } } },
  })
  const text = entry.claims.map((claim) => claim.text).join('\n')
  for (const pattern of says) expect(text).toMatch(pattern)
})
