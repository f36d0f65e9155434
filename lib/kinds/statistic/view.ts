import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import type { CountedStatistic } from '@/lib/kinds/statistic/comparable'
import { statisticKind } from '@/lib/kinds/statistic/kind'
import type { CountedMeasure } from '@/lib/kinds/statistic/measure-difference'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import type { Qualifier, StatisticStatus } from '@/lib/kinds/statistic/vocabulary'

/** A statistic as pages show it. */
export interface StatisticView {
  slug: string
  path: string
  title: string
  /** Language of the entry's own words. */
  locale: string
  /** Slug of the measure. */
  measure: string
  /** Slug of a jurisdiction. */
  place: string | null
  placeNote: string | null
  asOf: PartialDate | null
  start: PartialDate | null
  end: PartialDate | null
  dateNote: string | null
  words: string
  qualifier: Qualifier
  /** The number, or both ends of a range; null when there are only words. */
  range: { low: number; high: number } | null
  originator: string
  status: StatisticStatus
  note: string | null
  claimId: string | null
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one statistic. Pure. */
export function toStatisticView({ slug, path, locale, snapshot }: Version<StatisticSnapshot>): StatisticView {
  const claims = claimsOf(statisticKind, snapshot)
  const low = snapshot.value ?? snapshot.low
  const high = snapshot.value ?? snapshot.high
  return {
    slug,
    path,
    locale,
    title: snapshot.title,
    measure: snapshot.measure,
    place: snapshot.place ?? null,
    placeNote: snapshot.placeNote ?? null,
    asOf: snapshot.asOf ?? null,
    start: snapshot.start ?? null,
    end: snapshot.end ?? null,
    dateNote: snapshot.dateNote ?? null,
    words: snapshot.words,
    qualifier: snapshot.qualifier,
    range: low === undefined || high === undefined ? null : { low, high },
    originator: snapshot.originator,
    status: snapshot.status,
    note: snapshot.note ?? null,
    claimId: claims.find((claim) => claim.path === 'value')?.id ?? null,
    claims,
  }
}

/** What `comparable` needs of a statistic. `above` names the places around its own, which only their entries know. */
export function toCounted(
  view: StatisticView,
  measure: CountedMeasure,
  above: readonly string[] = [],
): CountedStatistic {
  return {
    title: view.title,
    measure,
    place: view.place === null ? null : { slug: view.place, above },
    placeNote: view.placeNote,
    asOf: view.asOf,
    start: view.start,
    end: view.end,
    hasNumber: view.range !== null,
  }
}

/** Earlier first, by the moment or the beginning of the period; undated ones last. For `sort`. */
export function compareInTime(a: StatisticView, b: StatisticView): number {
  const [first, second] = [a.asOf ?? a.start ?? a.end, b.asOf ?? b.start ?? b.end]
  if (first === null || second === null) return Number(first === null) - Number(second === null)
  return comparePartialDates(first, second)
}
