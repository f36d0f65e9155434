import { earliestDay, latestDay } from '@/lib/core/partial-date'
import type { Problem } from '@/lib/core/problem'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'

/** What blocks publishing a statistic: a value that is neither one number, a range nor words; a time told twice or backwards. */
export function checkStatistic(statistic: StatisticSnapshot): Problem[] {
  return [...checkValue(statistic), ...checkTime(statistic)]
}

function checkValue({ qualifier, value, low, high }: StatisticSnapshot): Problem[] {
  const ranged = low !== undefined || high !== undefined
  if (qualifier === 'in-words') {
    return value === undefined && !ranged
      ? []
      : [
          {
            path: 'qualifier',
            message: 'It has a number, so it is not in words alone. Say how the number is hedged.',
          },
        ]
  }
  if (qualifier === 'between') {
    if (low === undefined || high === undefined)
      return [{ path: 'low', message: 'A range needs its lowest and its highest number.' }]
    if (value !== undefined) return [{ path: 'value', message: 'A range has no single number. Take it out.' }]
    return low <= high ? [] : [{ path: 'low', message: 'The lowest number is above the highest.' }]
  }
  if (ranged) return [{ path: 'qualifier', message: 'Lowest and highest make a range: say “between”.' }]
  return value === undefined
    ? [{ path: 'value', message: 'Give the number in digits, or say “in words”.' }]
    : []
}

function checkTime({ asOf, start, end }: StatisticSnapshot): Problem[] {
  if (asOf !== undefined && (start !== undefined || end !== undefined)) {
    return [{ path: 'asOf', message: 'It holds at a moment or over a period, not both.' }]
  }
  if (start !== undefined && end !== undefined && latestDay(end) < earliestDay(start)) {
    return [{ path: 'end', message: 'The period ends before it begins. Check both dates.' }]
  }
  return []
}
