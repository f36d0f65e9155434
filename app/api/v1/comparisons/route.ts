import { z } from 'zod'
import { LOCALES } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { placesAbove } from '@/lib/entries/places-above'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { toMeasureView } from '@/lib/kinds/measure/view'
import { comparable, type CountedStatistic } from '@/lib/kinds/statistic/comparable'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { toCounted, toStatisticView } from '@/lib/kinds/statistic/view'
import { notThere, OPEN_HEADERS } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'

export const dynamic = 'force-dynamic'

type Language = (typeof LOCALES)[number]

/** Whether two statistics may share a chart or a sum; if not, the reason, as the sentence that the pages show. */
export async function GET(request: Request): Promise<Response> {
  const query = readParameters(new URL(request.url), {
    first: slugSchema,
    second: slugSchema,
    together: z.enum(['chart', 'sum']).default('chart'),
    locale: z.enum(LOCALES).default('en'),
  })
  if (!query.ok) return query.failure
  const { first, second, together, locale } = query.value
  const [one, other] = await Promise.all([first, second].map((slug) => loadCounted(slug, locale)))
  if (!one) return notThere(`statistic/${first}`)
  if (!other) return notThere(`statistic/${second}`)
  const answer = comparable(one, other, together, locale)
  const body = { first, second, together, comparable: answer.ok, reason: answer.ok ? null : answer.failure }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    },
  })
}

async function loadCounted(slug: string, locale: Language): Promise<CountedStatistic | null> {
  const client = database()
  const version = await getVersion<StatisticSnapshot>(client, { kind: 'statistic', slug }, locale)
  if (version === null) return null
  const statistic = toStatisticView(version)
  const [measure, above] = await Promise.all([
    getVersion<MeasureSnapshot>(client, { kind: 'measure', slug: statistic.measure }, locale),
    statistic.place === null ? [] : placesAbove(client, statistic.place, locale),
  ])
  return measure && toCounted(statistic, toMeasureView(measure), above)
}
