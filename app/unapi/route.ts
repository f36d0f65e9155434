import { z } from 'zod'
import { toRis } from '@/lib/citations/to-ris'
import { isKindName } from '@/lib/core/kind-name'
import { dayOf } from '@/lib/core/day'
import { slugSchema } from '@/lib/core/slug'
import { database } from '@/lib/db/client'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getVersion } from '@/lib/entries/get-version'
import { knownWith } from '@/lib/entries/known-with'
import { notThere, OPEN_HEADERS, unknownValue } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'
import { siteOrigin } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

const RIS = 'application/x-research-info-systems'
const parameters = {
  id: z.string().max(200, 'is too long').optional(),
  format: z.string().max(40).optional(),
}

/**
 * unAPI, version 1 (https://web.archive.org/web/2010/http://unapi.info/specs/): the formats, or the record of `id` as RIS, which
 * reference managers take whole and so learn court, reporter and docket of a case. The list of formats of an id is a 200 rather than the
 * specification's 300, which browsers' fetchers take for a failure.
 */
export async function GET(request: Request): Promise<Response> {
  const query = readParameters(new URL(request.url), parameters)
  if (!query.ok) return query.failure
  const { id, format } = query.value
  if (id === undefined) return formats(null)
  const version = await findVersion(id)
  if (version === null) return notThere(id)
  if (format === undefined) return formats(id)
  if (format !== 'ris') return unknownValue('format', format, ['ris'])
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const choice = { locale: version.locale, knownAt: knownWith(version) }
  const items = await citeVersions(database(), [version], reading, choice)
  return answer(items.map(toRis).join('\r\n'), `${RIS}; charset=utf-8`)
}

/** The version named by `case/chicago-v-sessions/1`; the newest without a number. */
async function findVersion(id: string) {
  const [kind = '', slug = '', number = '', ...rest] = id.split('/')
  if (!isKindName(kind) || !slugSchema.safeParse(slug).success || rest.length > 0) return null
  if (!/^(?:[1-9]\d{0,8})?$/.test(number)) return null
  return getVersion(database(), { kind, slug }, 'en', { version: number === '' ? undefined : Number(number) })
}

// An id that comes this far is a kind, a slug and a number: nothing in it needs escaping.
function formats(id: string | null): Response {
  const about = id === null ? '' : ` id="${id}"`
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<formats${about}>\n  <format name="ris" type="${RIS}"/>\n</formats>\n`
  return answer(xml, 'application/xml; charset=utf-8')
}

function answer(body: string, type: string): Response {
  const headers = {
    ...OPEN_HEADERS,
    'content-type': type,
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  return new Response(body, { headers })
}
