import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import { comparable } from '@/lib/kinds/statistic/comparable'
import { type StatisticView, toCounted } from '@/lib/kinds/statistic/view'

/** Answers drawn on one axis, or the reason why they are not; null when there are fewer than two numbers. */
export type AnswerDrawing = { measure: MeasureView; statistics: StatisticView[] } | { why: string } | null

/** Whether the numbers among the answers may share a drawing: all of them, pair by pair, or none. Pure. */
export function answerDrawing(
  numbers: readonly { statistic: StatisticView; measure: MeasureView }[],
  locale: Locale,
): AnswerDrawing {
  const [first] = numbers
  if (first === undefined || numbers.length < 2) return null
  const counted = numbers.map(({ statistic, measure }) => toCounted(statistic, measure))
  for (const [at, one] of counted.entries()) {
    for (const other of counted.slice(at + 1)) {
      const answer = comparable(one, other, 'chart', locale)
      if (!answer.ok) return { why: answer.failure }
    }
  }
  return { measure: first.measure, statistics: numbers.map(({ statistic }) => statistic) }
}
