import type { Locale } from '@/lib/core/locale'
import { localized } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { StatisticPageData } from '@/app/[locale]/(reader)/statistics/load-statistic'

/** What a statistic is, as linked data: an `Observation` of its measure's variable, as a number, a range, or the words of its source. */
export function statisticJsonLd(
  { statistic, measure, placeOf }: StatisticPageData,
  locale: Locale,
): Record<string, unknown> {
  const { range, asOf, start, end } = statistic
  const place = statistic.place === null ? null : placeOf(statistic.place)
  const area = place?.title ?? statistic.placeNote
  const when = asOf ?? (start === null && end === null ? null : `${start ?? '..'}/${end ?? '..'}`)
  return {
    mainEntity: {
      '@type': 'Observation',
      name: statistic.title,
      description: statistic.words,
      ...(range !== null && (range.low === range.high ? { value: range.low } : { value: valueOf(range) })),
      ...(when !== null && { observationDate: when }),
      ...(area !== null && { observationAbout: { '@type': 'Place', name: area } }),
      ...(measure !== null && {
        variableMeasured: {
          '@type': 'StatisticalVariable',
          '@id': `${absolute(localized(locale, measure.path))}#variable`,
          name: measure.counts,
        },
      }),
      creator: { '@type': 'Organization', name: statistic.originator },
    },
  }
}

function valueOf({ low, high }: { low: number; high: number }): Record<string, unknown> {
  return { '@type': 'QuantitativeValue', minValue: low, maxValue: high }
}
