import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { placesAbove } from '@/lib/entries/places-above'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { toMeasureView } from '@/lib/kinds/measure/view'
import { comparable, type CountedStatistic } from '@/lib/kinds/statistic/comparable'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { toCounted, toStatisticView } from '@/lib/kinds/statistic/view'
import { jsonResponse } from '@/lib/open-data/json-response'
import { operation } from '@/lib/open-data/operation'
import { notThere } from '@/lib/open-data/problem-response'

const TOGETHER = ['chart', 'sum'] as const

const comparisonSchema = z.object({
  first: z.string(),
  second: z.string(),
  together: z.enum(TOGETHER),
  comparable: z.boolean(),
  reason: z.string().nullable().meta({ description: 'Why not, as the pages say it.' }),
})

/** Whether two statistics may share a chart or a sum; if not, the reason, as the sentence that the pages show. */
export const compareStatistics = operation({
  id: 'compareStatistics',
  route: 'api/v1/comparisons',
  path: '/api/v1/comparisons',
  group: 'comparisons',
  say: (t) => ({ summary: t('comparisons.summary'), description: t('comparisons.description') }),
  pathParameters: {},
  query: {
    first: slugSchema,
    second: slugSchema,
    together: z.enum(TOGETHER).default('chart'),
    locale: z.enum(LOCALES).default('en'),
  },
  answers: [{ mediaType: 'application/json', schema: comparisonSchema }],
  refusals: [404],
  example: '/api/v1/comparisons?first=lausd-without-papers-utla-2024&second=lausd-immigrant-students-ap-2025',
  async answer({ client, query: { first, second, together, locale } }) {
    const [one, other] = await Promise.all([first, second].map((slug) => loadCounted(client, slug, locale)))
    if (!one) return notThere(`statistic/${first}`)
    if (!other) return notThere(`statistic/${second}`)
    const answer = comparable(one, other, together, locale)
    const reason = answer.ok ? null : answer.failure
    const body: z.infer<typeof comparisonSchema> = { first, second, together, comparable: answer.ok, reason }
    return jsonResponse(body)
  },
})

async function loadCounted(client: Database, slug: string, locale: Locale): Promise<CountedStatistic | null> {
  const version = await getVersion<StatisticSnapshot>(client, { kind: 'statistic', slug }, locale)
  if (version === null) return null
  const statistic = toStatisticView(version)
  const [measure, above] = await Promise.all([
    getVersion<MeasureSnapshot>(client, { kind: 'measure', slug: statistic.measure }, locale),
    statistic.place === null ? [] : placesAbove(client, statistic.place, locale),
  ])
  return measure && toCounted(statistic, toMeasureView(measure), above)
}
