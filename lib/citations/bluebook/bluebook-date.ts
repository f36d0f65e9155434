import type { CslDate } from '@/lib/core/csl-item'
import { daysOf, firstDay } from '@/lib/citations/date-text'

const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ')

/** `Jan. 25, 2017`, `Dec. 2024` or `1996`, as far as it is known (Indigo Book, table T12 for the months). */
export function bluebookDate(date: CslDate): string {
  const text = daysOf(date)
    .map(([year, month, day]) => {
      if (month === undefined) return String(year)
      const name = months[month - 1] ?? ''
      return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`
    })
    .join('–')
  return date.circa === true ? `c. ${text}` : text
}

/** The year alone. */
export function bluebookYear(date: CslDate): string {
  const year = String(firstDay(date)[0])
  return date.circa === true ? `c. ${year}` : year
}
