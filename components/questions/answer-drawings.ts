import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import { type StatisticView, toCounted } from '@/lib/kinds/statistic/view'
import { chartGroups } from '@/components/numbers/chart-groups'
import { isDrawable } from '@/components/numbers/statistic-charts'

/** The numbers among the answers that share an axis, one drawing a measure, and the reason why not all of them do. */
export interface AnswerDrawings {
  drawings: { measure: MeasureView; statistics: StatisticView[] }[]
  /** Null when all share one axis, or when there are fewer than two numbers. */
  why: string | null
}

/** Which answers may be drawn together: each with all of its drawing, pair by pair. A number alone in its measure needs no drawing. Pure. */
export function answerDrawings(
  numbers: readonly { statistic: StatisticView; measure: MeasureView }[],
  locale: Locale,
): AnswerDrawings {
  const counted = (one: (typeof numbers)[number]) => toCounted(one.statistic, one.measure)
  const { groups, why } = chartGroups(numbers, counted, locale)
  const drawings = groups.flatMap((group) => {
    const [first] = group
    const statistics = group.map(({ statistic }) => statistic).filter(isDrawable)
    return first && statistics.length > 1 ? [{ measure: first.measure, statistics }] : []
  })
  return { drawings, why }
}
