import { z } from 'zod'

/** A date known to the year, month or day: `2017`, `2017-03`, `2017-03-21` (proleptic Gregorian, no time zone). */
export type PartialDate = string

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The parts of a partial date, or null when `text` is none (also for 30 February). */
export function partsOf(text: string): { year: number; month?: number; day?: number } | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (match[2] === undefined) return { year }
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) return { year, month }
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null
}

/** What is said of a text that is none; forms know better (`lib/core/typed-date.ts`). */
export const NO_PARTIAL_DATE = 'Not a date: write 2017, 2017-03 or 2017-03-21.'

/** Parses a partial date; refuses what is no day of the calendar. */
export const partialDateSchema = z
  .string()
  .refine((text) => partsOf(text) !== null, NO_PARTIAL_DATE)
  .meta({ partialDate: true })

/** The first day that `date` may mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  const { year, month = 1, day = 1 } = partsOf(date) ?? { year: 1 }
  return isoDay(year, month, day)
}

/** The last day that `date` may mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  const { year, month = 12, day } = partsOf(date) ?? { year: 9999 }
  return isoDay(year, month, day ?? daysIn(year, month))
}

/** Sorts by what is known: earlier first; of equal beginnings the vaguer first (`2017` before `2017-01-01`). */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  const [first, second] = [earliestDay(a), earliestDay(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.length - b.length
}

/** Whether `date` lies surely on or before `day` (`yes`), surely after it (`no`), or cannot be told (`unknown`). */
export function isOnOrBefore(date: PartialDate, day: string): 'yes' | 'no' | 'unknown' {
  if (latestDay(date) <= day) return 'yes'
  return earliestDay(date) > day ? 'no' : 'unknown'
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
