import type { Locale } from '@/lib/core/locale'
import { earliestDay, latestDay, type PartialDate } from '@/lib/core/partial-date'
import { fail, type Result, succeed } from '@/lib/core/result'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { type CountedMeasure, differenceOf } from '@/lib/kinds/statistic/measure-difference'

/** What must be known of a statistic in order to set it beside another. */
export interface CountedStatistic {
  title: string
  measure: CountedMeasure
  /** Null when the source names no area that is a place here; `above` lists the places around it. */
  place: { slug: string; above: readonly string[] } | null
  /** The area as the source words it, where it is no place here or a doubtful one. */
  placeNote: string | null
  asOf: PartialDate | null
  start: PartialDate | null
  end: PartialDate | null
  /** Whether it gives a number at all. */
  hasNumber: boolean
}

/** Under these a measure’s own values are for areas that may be of different kinds. */
const UNLIKE_AREAS = ['mixed', 'unstated']

/** `chart`: values drawn on one axis. `sum`: values added up, which also must not count anything twice. */
export type Together = 'chart' | 'sum'

/**
 * Whether two statistics may share a chart or a sum; if not, the first reason against it, as a sentence in `locale`.
 * A chart needs one measure, or measures that match in every respect, and numbers. A sum also needs dates and places that
 * show that nothing is counted twice.
 */
export function comparable(
  first: CountedStatistic,
  second: CountedStatistic,
  together: Together,
  locale: Locale,
): Result<null, string> {
  const t = translator(locale, 'numbers')
  const difference = differenceOf(first.measure, second.measure, locale)
  if (difference !== null) return fail(difference)
  const mixed = UNLIKE_AREAS.includes(first.measure.geographyType)
  if (mixed && relationOf(first, second) !== 'same') return fail(t('why.areas'))
  const wordy = [first, second].find((one) => !one.hasNumber)
  if (wordy) return fail(t('why.noNumber', { which: wordy.title }))
  if (together === 'chart') return succeed(null)
  const placeless = [first, second].find((one) => one.place === null)
  if (placeless) return fail(t('why.noPlace', { which: placeless.title }))
  const spans = [first, second].map(spanOf)
  const dateless = [first, second].find((_, index) => spans[index] === null)
  if (dateless) return fail(t('why.noDate', { which: dateless.title }))
  const where = relationOf(first, second)
  if (where === 'within') return fail(t('why.within'))
  const [one, other] = spans as [Span, Span]
  const whens = { first: inWords(one, locale), second: inWords(other, locale) }
  if (first.measure.countedOver === 'moment') {
    if (where === 'same') return fail(t('why.samePlace'))
    return isSame(one, other) ? succeed(null) : fail(t('why.otherMoment', whens))
  }
  if (where === 'apart') return isSame(one, other) ? succeed(null) : fail(t('why.otherPeriod', whens))
  const apart = latestDay(one.end) < earliestDay(other.start) || latestDay(other.end) < earliestDay(one.start)
  return apart ? succeed(null) : fail(t('why.overlap'))
}

interface Span {
  start: PartialDate
  end: PartialDate
}

function spanOf({ asOf, start, end }: CountedStatistic): Span | null {
  if (asOf !== null) return { start: asOf, end: asOf }
  return start !== null && end !== null ? { start, end } : null
}

function relationOf(first: CountedStatistic, second: CountedStatistic): 'same' | 'within' | 'apart' {
  const [a, b] = [first.place, second.place]
  if (a === null || b === null) return a === b && first.placeNote === second.placeNote ? 'same' : 'apart'
  if (a.slug === b.slug) return 'same'
  return a.above.includes(b.slug) || b.above.includes(a.slug) ? 'within' : 'apart'
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

function inWords({ start, end }: Span, locale: Locale): string {
  if (start === end) return formatDate(locale, start)
  return translator(locale, 'numbers')('span', {
    start: formatDate(locale, start),
    end: formatDate(locale, end),
  })
}
