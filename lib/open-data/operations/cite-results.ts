import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getEntries } from '@/lib/entries/get-entries'
import { CITATION_ANSWERS } from '@/lib/open-data/citation-answers'
import { commonCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { operation } from '@/lib/open-data/operation'
import { problemResponse } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { findEntries, PAGE_SIZE } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'
import { siteOrigin } from '@/lib/site-origin'

const MOST = 1000

const { q, place, year, page } = searchQuerySchema.shape
/** How many results, from the best on; `page` counts in steps of it. */
const limit = z.coerce.number().int().min(1).max(MOST, `at most ${MOST}`).default(PAGE_SIZE)
const kind = z.enum(KIND_NAMES).optional()

/** The citations of search results, in their order: of one page of them, or with `limit` of up to a thousand. */
export const citeResults = operation({
  id: 'citeResults',
  route: 'api/v1/citations',
  path: '/api/v1/citations',
  group: 'citations',
  say: (t) => ({ summary: t('citations.search.summary'), description: t('citations.search.description') }),
  pathParameters: {},
  query: { q, kind, place, year, page, limit, ...commonCitationParameters },
  answers: CITATION_ANSWERS,
  example: '/api/v1/citations?q=detainer&format=csl-json&limit=3',
  async answer({ client, query, now }) {
    if (query.q === '') {
      const detail = 'Say in q what to search for, such as q=detainer.'
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
