import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getEntries } from '@/lib/entries/get-entries'
import { citeBasket } from '@/lib/basket/cite-basket'
import { loadBasket } from '@/lib/basket/load-basket'
import { type BasketFailure, LONGEST_LIST, readBasket } from '@/lib/basket/read-basket'
import { sayBasketFailure } from '@/lib/basket/say-failure'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { CITATION_ANSWERS } from '@/lib/open-data/citation-answers'
import { commonCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { operation } from '@/lib/open-data/operation'
import { notThere, problemResponse } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { findEntries, PAGE_SIZE } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'
import { siteOrigin } from '@/lib/site-origin'

const MOST = 1000

const { q, place, year, page } = searchQuerySchema.shape
/** How many results, from the best on; `page` counts in steps of it. */
const limit = z.coerce.number().int().min(1).max(MOST, `at most ${MOST}`).default(PAGE_SIZE)
const kind = z.enum(KIND_NAMES).optional()
/** A list as /basket has it in its address. */
const items = z.string().max(LONGEST_LIST, `longer than ${LONGEST_LIST} characters`).optional()

/** The citations of search results, in their order: of one page of them, or with `limit` of up to a thousand; or, with `items`, of a list. */
export const citeResults = operation({
  id: 'citeResults',
  route: 'api/v1/citations',
  path: '/api/v1/citations',
  group: 'citations',
  say: (t) => ({ summary: t('citations.search.summary'), description: t('citations.search.description') }),
  pathParameters: {},
  query: { q, kind, place, year, page, limit, items, ...commonCitationParameters },
  answers: CITATION_ANSWERS,
  refusals: [404],
  example: '/api/v1/citations?q=detainer&format=csl-json&limit=3',
  async answer({ client, query, now }) {
    if (query.items !== undefined) return citeList({ ...query, items: query.items }, { client, now })
    if (query.q === '') {
      const detail = 'Say in q what to search for, such as q=detainer, or name in items what to cite.'
      return problemResponse({ status: 400, title: 'No query', detail, parameter: 'q' })
    }
    const output = await readOutput(query)
    if (!output.ok) return output.failure
    const { locale } = query
    const found = await findEntries(client, query, locale)
    const wanted = found.slice((query.page - 1) * query.limit, query.page * query.limit)
    const versions = await getEntries(client, wanted, locale)
    const reading = { origin: siteOrigin(), on: dayOf(now) }
    const items = await citeVersions(client, versions, reading, { locale })
    return citationResponse({ items, output: output.value, locale, name: 'search-results' })
  },
})

/** The citations of a list, each of exactly the version that it names. */
async function citeList(
  query: {
    items: string
    locale: Locale
    format: string
    style?: string | undefined
    as?: 'text' | 'html' | undefined
  },
  { client, now }: { client: Database; now: Date },
): Promise<Response> {
  const { locale } = query
  const picked = readBasket([query.items], locale)
  if (!picked.ok || picked.value.length === 0)
    return badList(picked.ok ? { code: 'unreadable', detail: '' } : picked.failure)
  const output = await readOutput(query)
  if (!output.ok) return output.failure
  const entries = await loadBasket(client, picked.value)
  const missing = entries.find(({ edition }) => edition === null)
  if (missing !== undefined) return notThere(missing.text)
  const records = await citeBasket(client, entries, { origin: siteOrigin(), on: dayOf(now) }, locale)
  return citationResponse({ items: records, output: output.value, locale, name: 'list' })
}

function badList(failure: BasketFailure): Response {
  return problemResponse({
    status: 400,
    title: 'Bad items',
    detail: sayBasketFailure('en', failure),
    parameter: 'items',
  })
}
