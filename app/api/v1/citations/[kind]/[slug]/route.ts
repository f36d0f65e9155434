import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getVersion } from '@/lib/entries/get-version'
import { listSources } from '@/lib/entries/list-sources'
import { entryCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { notThere, unknownValue } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'
import { siteOrigin } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ kind: string; slug: string }>
}

/** The citation of an entry, or of the sources that it rests on, in a format of `lib/citations/formats.ts`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params
  if (!isKindName(kind)) return unknownValue('kind', kind, KIND_NAMES)
  const query = readParameters(new URL(request.url), entryCitationParameters)
  if (!query.ok) return query.failure
  const { format, of, v, locale } = query.value
  const version = await getVersion(database(), { kind, slug }, locale, { version: v })
  if (!version) return notThere(`${kind}/${slug}${v ? `?v=${v}` : ''}`)
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const cited = of === 'page' ? [version] : await listSources(database(), version)
  const name = `${slug}-v${version.version}${of === 'sources' ? '-sources' : ''}`
  const knownAt = version.version === version.latest ? undefined : version.publishedAt
  const items = await citeVersions(database(), cited, reading, { locale, knownAt })
  return citationResponse({ items, format, locale, name })
}
