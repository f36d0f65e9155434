import { earliestDay, latestDay, type PartialDate } from '@/lib/core/partial-date'
import type { Qualifier } from '@/lib/kinds/statistic/vocabulary'
import { type Box, type PlacedLabel, placeLabels } from '@/components/charts/place-labels'
import { linearScale, roundTicks, yearTicks } from '@/components/charts/scales'

/** A value that can be drawn. */
export interface ChartValue {
  key: string
  /** What stands beside its mark. */
  label: string
  low: number
  high: number
  start: PartialDate
  end: PartialDate
  /** Whether it holds over a period rather than at a moment within it. */
  isPeriod: boolean
  qualifier: Qualifier
}

export interface ChartMark {
  key: string
  /** The first and the last day that it may mean, and the middle. */
  x1: number
  x2: number
  x: number
  /** The part of a period that is sure, whatever its vague ends mean; null for a moment, or when nothing is sure. */
  sure: { x1: number; x2: number } | null
  /** The number, or both ends of a range: `top` is the higher number. */
  top: number
  bottom: number
  isPeriod: boolean
  /** Which way the source says that the true number lies. */
  beyond: 'up' | 'down' | null
  isAbout: boolean
}

export interface ChartLayout {
  width: number
  height: number
  /** The plot inside the axes. */
  plot: Box
  marks: ChartMark[]
  labels: (PlacedLabel & { text: string })[]
  years: { year: number; x: number }[]
  amounts: { amount: number; y: number }[]
}

export const CHART_TYPE_SIZE = 12
const WIDTH = 380
const HEIGHT = 250
const PLOT: Box = { x: 2, y: 14, width: WIDTH - 4, height: HEIGHT - 38 }

/** Where everything of a drawing of `values` over time stands. Pure; at least one value. Amounts begin at nothing. */
export function layOutValues(values: readonly ChartValue[]): ChartLayout {
  const days = values.flatMap(({ start, end }) => [dayNumber(earliestDay(start)), dayNumber(latestDay(end))])
  const [first, last] = [Math.min(...days), Math.max(...days)].map((day) =>
    new Date(day * MS_A_DAY).getUTCFullYear(),
  )
  const [from, to] = [(first ?? 0) - 1, (last ?? 0) + 2]
  const x = linearScale([dayNumber(`${from}-01-01`), dayNumber(`${to}-01-01`)], [PLOT.x, PLOT.x + PLOT.width])
  const ticks = roundTicks(Math.max(...values.map((value) => value.high)))
  const y = linearScale([0, ticks.at(-1) ?? 1], [PLOT.y + PLOT.height, PLOT.y + 22])
  const marks = values.map((value) => toMark(value, x, y))
  const placed = placeLabels(
    marks.map((mark, index) => ({ key: mark.key, label: values[index]?.label ?? '', box: boxOf(mark) })),
    CHART_TYPE_SIZE,
    PLOT,
  )
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    marks,
    labels: placed.map((label, index) => ({ ...label, text: values[index]?.label ?? '' })),
    years: yearTicks(from + 1, to - 1).map((year) => ({ year, x: x(dayNumber(`${year}-01-01`)) })),
    amounts: ticks.map((amount) => ({ amount, y: y(amount) })),
  }
}

function toMark(
  { key, low, high, start, end, isPeriod, qualifier }: ChartValue,
  x: (day: number) => number,
  y: (amount: number) => number,
): ChartMark {
  const [x1, x2] = [x(dayNumber(earliestDay(start))), x(dayNumber(latestDay(end)) + 1)]
  const sure = { x1: x(dayNumber(latestDay(start))), x2: x(dayNumber(earliestDay(end)) + 1) }
  const beyond =
    qualifier === 'over' || qualifier === 'at-least'
      ? 'up'
      : qualifier === 'under' || qualifier === 'up-to'
        ? 'down'
        : null
  return {
    key,
    x1,
    x2,
    x: (x1 + x2) / 2,
    sure: isPeriod && sure.x1 < sure.x2 ? sure : null,
    top: y(high),
    bottom: y(low),
    isPeriod,
    beyond,
    isAbout: qualifier === 'about',
  }
}

function boxOf({ x1, x2, top, bottom, beyond }: ChartMark): Box {
  const up = beyond === 'up' ? 16 : 5
  const down = beyond === 'down' ? 16 : 5
  return { x: x1, y: top - up, width: Math.max(x2 - x1, 1), height: bottom - top + up + down }
}

const MS_A_DAY = 86_400_000

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY
}
