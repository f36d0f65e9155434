import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getVersions } from '@/lib/entries/get-versions'
import { entryCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { problemResponse } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'
import { refText } from '@/lib/core/ref'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'
import { siteOrigin } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

const { q, place, year, page } = searchQuerySchema.shape
const { format, locale } = entryCitationParameters
const parameters = { q, kind: z.enum(KIND_NAMES).optional(), place, year, page, format, locale }

/** The citations of one page of search results, in their order. */
export async function GET(request: Request): Promise<Response> {
  const query = readParameters(new URL(request.url), parameters)
  if (!query.ok) return query.failure
  if (query.value.q === '') {
    return problemResponse({
      status: 400,
      title: 'No query',
      detail: 'Say in q what to search for, such as q=detainer.',
    })
  }
  const answer = await search(database(), query.value, query.value.locale)
  const versions = await getVersions(database(), answer.hits, query.value.locale)
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const cited = answer.hits.flatMap((hit) => versions.get(refText(hit)) ?? [])
  const items = await citeVersions(database(), cited, reading, { locale: query.value.locale })
  return citationResponse({
    items,
    format: query.value.format,
    locale: query.value.locale,
    name: 'search-results',
  })
}
