import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getEntries } from '@/lib/entries/get-entries'
import { commonCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { problemResponse } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { readParameters } from '@/lib/open-data/read-parameters'
import { findEntries, PAGE_SIZE } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'
import { siteOrigin } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

const MOST = 1000

const { q, place, year, page } = searchQuerySchema.shape
/** How many results, from the best on; `page` counts in steps of it. */
const limit = z.coerce.number().int().min(1).max(MOST, `at most ${MOST}`).default(PAGE_SIZE)
const kind = z.enum(KIND_NAMES).optional()
const parameters = { q, kind, place, year, page, limit, ...commonCitationParameters }

/** The citations of search results, in their order: of one page of them, or with `limit` of up to a thousand. */
export async function GET(request: Request): Promise<Response> {
  const query = readParameters(new URL(request.url), parameters)
  if (!query.ok) return query.failure
  const asked = query.value
  if (asked.q === '') {
    return problemResponse({
      status: 400,
      title: 'No query',
      detail: 'Say in q what to search for, such as q=detainer.',
    })
  }
  const output = await readOutput(asked)
  if (!output.ok) return output.failure
  const { locale } = asked
  const found = await findEntries(database(), asked, locale)
  const wanted = found.slice((asked.page - 1) * asked.limit, asked.page * asked.limit)
  const versions = await getEntries(database(), wanted, locale)
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const items = await citeVersions(database(), versions, reading, { locale })
  return citationResponse({ items, output: output.value, locale, name: 'search-results' })
}
