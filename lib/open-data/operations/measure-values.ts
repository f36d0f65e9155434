import { z } from 'zod'
import { LOCALES } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import type { Version } from '@/lib/entries/version'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { compareInTime, toStatisticView } from '@/lib/kinds/statistic/view'
import { absentResponse } from '@/lib/open-data/absent-response'
import { toCsv } from '@/lib/core/csv'
import { etagOf } from '@/lib/open-data/etag'
import { operation } from '@/lib/open-data/operation'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'
import { absolute } from '@/lib/site-origin'

type Cell = string | number | null

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
export const measureValues = operation({
  id: 'readMeasureValues',
  route: 'api/v1/[kind]/[slug]/values.csv',
  path: '/api/v1/measure/{slug}/values.csv',
  group: 'comparisons',
  say: (t) => ({ summary: t('values.summary'), description: t('values.description') }),
  pathParameters: { slug: slugSchema },
  query: { locale: z.enum(LOCALES).default('en') },
  answers: [{ mediaType: 'text/csv' }],
  refusals: [404, 410],
  example: '/api/v1/measure/lausd-students-without-papers/values.csv',
  async answer({ request, client, query: { locale }, path: { slug = '' } }) {
    const ref = { kind: 'measure' as const, slug }
    const isSlug = slugSchema.safeParse(slug).success
    const measure = isSlug ? await getVersion<MeasureSnapshot>(client, ref, locale) : null
    if (measure === null) return absentResponse(client, { ref, locale }, request)
    const found = await listReferring<StatisticSnapshot>(client, ref, {
      locale,
      kind: 'statistic',
      role: 'measure',
    })
    const text = toCsv(COLUMNS, rowsOf(measure, found))
    return new Response(text, {
      headers: {
        ...OPEN_HEADERS,
        etag: etagOf(text),
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${slug}.csv"`,
        'cache-control': 'public, max-age=0, must-revalidate',
      },
    })
  },
})

function rowsOf(measure: Version<MeasureSnapshot>, statistics: Version<StatisticSnapshot>[]): Cell[][] {
  return statistics
    .map((version) => ({ version, view: toStatisticView(version) }))
    .sort((a, b) => compareInTime(a.view, b.view))
    .map(({ version, view }) => [
      view.slug,
      measure.slug,
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
}
