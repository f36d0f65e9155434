import { z } from 'zod'
import { LOCALES } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { compareInTime, toStatisticView } from '@/lib/kinds/statistic/view'
import { absentResponse } from '@/lib/open-data/absent-response'
import { toCsv } from '@/lib/open-data/csv'
import { OPEN_HEADERS, unknownValue } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'
import { absolute } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ kind: string; slug: string }>
}

const COLUMNS = [
  'statistic',
  'measure',
  'unit',
  'what_it_counts',
  'value_as_given',
  'qualifier',
  'low',
  'high',
  'place',
  'area_in_words',
  'as_of',
  'start',
  'end',
  'originator',
  'status',
  'note',
  'sources',
  'version',
  'url',
]

/** Every value of a measure as CSV, in the order of time, each row with what it counts and its sources: no number travels alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params
  if (kind !== 'measure') return unknownValue('kind', kind, ['measure'])
  const query = readParameters(new URL(request.url), { locale: z.enum(LOCALES).default('en') })
  if (!query.ok) return query.failure
  const ref = { kind: 'measure' as const, slug }
  const measure = await getVersion<MeasureSnapshot>(database(), ref, query.value.locale)
  if (measure === null) return absentResponse(database(), { ref, locale: query.value.locale }, request)
  const found = await listReferring<StatisticSnapshot>(database(), ref, {
    locale: query.value.locale,
    kind: 'statistic',
    role: 'measure',
  })
  const rows = found
    .map((version) => ({ version, view: toStatisticView(version) }))
    .sort((a, b) => compareInTime(a.view, b.view))
    .map(({ version, view }) => [
      view.slug,
      slug,
      measure.snapshot.unit,
      measure.snapshot.counts,
      view.words,
      view.qualifier,
      view.range?.low ?? null,
      view.range?.high ?? null,
      view.place,
      view.placeNote,
      view.asOf,
      view.start,
      view.end,
      view.originator,
      view.status,
      view.note,
      version.snapshot.sources
        .map(({ source, locator }) => (locator === undefined ? source : `${source}, ${locator}`))
        .join('; '),
      version.version,
      absolute(view.path),
    ])
  return new Response(toCsv(COLUMNS, rows), {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
      'cache-control': 'no-cache',
    },
  })
}
