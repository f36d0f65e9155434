import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import { listVersions } from '@/lib/entries/list-versions'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { type MeasureView, toMeasureView } from '@/lib/kinds/measure/view'
import { differenceOf } from '@/lib/kinds/statistic/measure-difference'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { compareInTime, type StatisticView, toStatisticView } from '@/lib/kinds/statistic/view'
import type { PlaceOf } from '@/components/entries/named-place'
import { numberSources, type PageSources } from '@/components/entries/number-sources'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import type { ReadView } from '@/lib/core/read-view'

/** Everything that the page of a measure shows. */
export interface MeasurePageData {
  version: Version<MeasureSnapshot>
  measure: MeasureView
  day: string
  /** In the order of time. */
  statistics: StatisticView[]
  placeOf: PlaceOf
  /** Other measures in the same unit, with the reason for which they may not stand beside this one. */
  others: { measure: MeasureView; why: string | null }[]
  usedIn: Version[]
  sources: PageSources
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}

/** Loads the page of a measure; null when nothing is published at the address. A pinned version stays as it was, values and all. */
export async function loadMeasure(
  client: Database,
  slug: string,
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<MeasurePageData | null> {
  const ref = { kind: 'measure' as const, slug }
  const version = await getVersion<MeasureSnapshot>(client, ref, locale, { version: view.version })
  if (version === null) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? now)
  const measure = toMeasureView(version)
  const [versions, measures, referring] = await Promise.all([
    listReferring<StatisticSnapshot>(client, ref, { locale, knownAt, kind: 'statistic', role: 'measure' }),
    listVersions<MeasureSnapshot>(client, 'measure', locale, { knownAt }),
    listReferring(client, ref, { locale, knownAt }),
  ])
  const statistics = versions.map(toStatisticView).sort(compareInTime)
  const sources = numberSources(claimsInOrder(measure, statistics))
  const more = sources.sources.map((source) => ({ kind: 'source' as const, slug: source.slug }))
  const [placeOf, pointedAt, embeds] = await Promise.all([
    placeNames(
      client,
      statistics.map((one) => one.place),
      locale,
      knownAt,
    ),
    loadPointedAt(client, [version], locale, { more, knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
  ])
  const unit = (one: MeasureView) => one.unit.trim().toLowerCase()
  const others = measures
    .map(toMeasureView)
    .filter((other) => other.slug !== slug && unit(other) === unit(measure))
    .map((other) => ({ measure: other, why: differenceOf(measure, other, locale) }))
  const usedIn = referring.filter((one) => one.kind !== 'statistic')
  return { version, measure, day, statistics, placeOf, others, usedIn, sources, pointedAt, embeds }
}

/** The claims of the page in the order in which it shows them. */
function claimsInOrder(measure: MeasureView, statistics: readonly StatisticView[]) {
  const ofField = (field: string) =>
    measure.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  return [
    ...ofField('summary'),
    ...statistics.flatMap((one) => one.claims.filter((claim) => claim.id === one.claimId)),
    ...ofField('definition'),
    ...ofField('caveats'),
    ...ofField('body'),
    ...ofField('errorNotes'),
  ]
}
