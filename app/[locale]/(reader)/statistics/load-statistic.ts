import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { type MeasureView, toMeasureView } from '@/lib/kinds/measure/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { compareInTime, type StatisticView, toStatisticView } from '@/lib/kinds/statistic/view'
import type { PlaceOf } from '@/components/entries/named-place'
import { numberSources, type PageSources } from '@/components/entries/number-sources'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import type { ReadView } from '@/lib/core/read-view'

/** Everything that the page of a statistic shows. */
export interface StatisticPageData {
  version: Version<StatisticSnapshot>
  statistic: StatisticView
  day: string
  /** Null when its measure is withdrawn. */
  measure: MeasureView | null
  /** Other values of the same measure, in the order of time. */
  others: StatisticView[]
  placeOf: PlaceOf
  usedIn: Version[]
  sources: PageSources
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}

/** Loads the page of a statistic; null when nothing is published at the address. */
export async function loadStatistic(
  client: Database,
  slug: string,
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<StatisticPageData | null> {
  const ref = { kind: 'statistic' as const, slug }
  const version = await getVersion<StatisticSnapshot>(client, ref, locale, { version: view.version })
  if (version === null) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? now)
  const statistic = toStatisticView(version)
  const measureRef = { kind: 'measure' as const, slug: statistic.measure }
  const [measure, siblings, usedIn, embeds] = await Promise.all([
    getVersion<MeasureSnapshot>(client, measureRef, locale, { knownAt }),
    listReferring<StatisticSnapshot>(client, measureRef, {
      locale,
      knownAt,
      kind: 'statistic',
      role: 'measure',
    }),
    listReferring(client, ref, { locale, knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
  ])
  const others = siblings
    .map(toStatisticView)
    .filter((other) => other.slug !== slug)
    .sort(compareInTime)
  const ofField = (field: string) =>
    statistic.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  const ownClaims = [...ofField('summary'), ...ofField('value'), ...ofField('body'), ...ofField('errorNotes')]
  const sources = numberSources([
    ...ownClaims,
    ...others.flatMap((other) => other.claims.filter(({ id }) => id === other.claimId)),
  ])
  const more = sources.sources.map((source) => ({ kind: 'source' as const, slug: source.slug }))
  const [placeOf, pointedAt] = await Promise.all([
    placeNames(
      client,
      [statistic, ...others].map((one) => one.place),
      locale,
      knownAt,
    ),
    loadPointedAt(client, [version], locale, { more, knownAt }),
  ])
  return {
    version,
    statistic,
    day,
    measure: measure && toMeasureView(measure),
    others,
    placeOf,
    usedIn,
    sources,
    pointedAt,
    embeds,
  }
}
