import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import { type StatisticView, toCounted } from '@/lib/kinds/statistic/view'
import { translator } from '@/lib/messages/translator'
import type { ChartValue } from '@/components/charts/lay-out-values'
import { ValuesChart } from '@/components/charts/values-chart'
import type { PlaceOf } from '@/components/entries/named-place'
import { chartGroups } from '@/components/numbers/chart-groups'

/**
 * The values of one measure, drawn over time. Values that are not comparable stand in drawings of their own, with the reason; values
 * without a number or a date are counted in words. Nothing is drawn when nothing can be.
 */
export function StatisticCharts({
  measure,
  statistics,
  placeOf,
  locale,
}: {
  measure: MeasureView
  statistics: readonly StatisticView[]
  placeOf: PlaceOf
  locale: Locale
}) {
  const t = translator(locale, 'numbers')
  const drawn = statistics.filter(isDrawable)
  const { groups, why } = chartGroups(drawn, (one) => toCounted(one, measure), locale)
  const missing = statistics.length - drawn.length
  if (drawn.length === 0) return null
  return (
    <>
      {why !== null && <p className="note mb-4 max-w-measure">{t('chart.several', { why })}</p>}
      {groups.map((group) => {
        const areas = new Set(group.map(areaOf))
        return (
          <figure key={group[0]?.slug} className="chart-figure">
            {groups.length > 1 && group[0] && (
              <figcaption className="note">{areaName(group[0], placeOf)}</figcaption>
            )}
            <ValuesChart
              values={group.map((one) => toChartValue(one, areas.size > 1 ? areaName(one, placeOf) : null))}
              label={t('chart.label', { measure: measure.title, count: group.length })}
              axis={t('chart.axis', { unit: measure.unit })}
              locale={locale}
            />
          </figure>
        )
      })}
      {missing > 0 && <p className="note mt-3 max-w-measure">{t('chart.notDrawn', { count: missing })}</p>}
    </>
  )
}

/** Whether a value has a number and a time, and so a place in a drawing. */
export function isDrawable({ range, asOf, start, end }: StatisticView): boolean {
  return range !== null && (asOf !== null || start !== null || end !== null)
}

function areaOf({ place, placeNote }: StatisticView): string {
  return place ?? placeNote ?? ''
}

// A label has room for the name of an area; what it takes in stands in the table.
function areaName({ place, placeNote }: StatisticView, placeOf: PlaceOf): string {
  const name = (place === null ? null : placeOf(place)?.title) ?? placeNote ?? place ?? ''
  return (name.split(',')[0] ?? name).replace(/\.$/, '')
}

function toChartValue(one: StatisticView, area: string | null): ChartValue {
  const [start, end] = [one.asOf ?? one.start ?? one.end ?? '', one.asOf ?? one.end ?? one.start ?? '']
  return {
    key: one.slug,
    label: area ? `${area}: ${one.words}` : one.words,
    low: one.range?.low ?? 0,
    high: one.range?.high ?? 0,
    start,
    end,
    isPeriod: one.asOf === null,
    qualifier: one.qualifier,
  }
}
