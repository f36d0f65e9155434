import type { CslDate } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'

type Day = readonly [year: number, month?: number, day?: number]

const months: Record<Locale, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}

/** `2017`, `2017-03` or `2017-03-21`; a range as ISO 8601 writes it, `2017-03/2017-05`. */
export function toIsoDate(date: CslDate): string {
  return daysOf(date).map(isoDay).join('/')
}

/** The first day as `2017/03/21`, as far as it is known: RIS. */
export function toSlashDate(date: CslDate): string {
  return isoDay(firstDay(date)).replaceAll('-', '/')
}

/** `12 November 2026`, `12 de noviembre de 2026`; as far as it is known. */
export function toLongDate(date: CslDate, locale: Locale): string {
  const joint = locale === 'es' ? ' de ' : ' '
  return daysOf(date)
    .map(([year, month, day]) => [day, month && months[locale][month - 1], year].filter(Boolean).join(joint))
    .join('–')
}

/** Year, month and day of the beginning, as far as they are known. */
export function firstDay(date: CslDate): Day {
  return date['date-parts'][0]
}

/** The first and, of a range, the last day. */
export function daysOf(date: CslDate): readonly Day[] {
  return date['date-parts']
}

function isoDay([year, month, day]: Day): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(String(month).padStart(2, '0'))
  if (day !== undefined) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}
