import type { Locale } from '@/lib/core/locale'
import { partsOf, type PartialDate } from '@/lib/core/partial-date'

const TAGS: Record<Locale, string> = { en: 'en-GB', es: 'es-US' }

/**
 * A partial date in words, no vaguer and no sharper than it is known: `19 November 2024`, `November 2024`, `2017`;
 * in Spanish `19 de noviembre de 2024`. Day before month in both languages. Text that is no date comes back as it is.
 */
export function formatDate(locale: Locale, date: PartialDate): string {
  const parts = partsOf(date)
  if (parts === null) return date
  if (parts.month === undefined) return String(parts.year)
  return new Intl.DateTimeFormat(TAGS[locale], {
    year: 'numeric',
    month: 'long',
    ...(parts.day !== undefined && { day: 'numeric' as const }),
    timeZone: 'UTC', // a partial date has no zone: any other would move it by a day
  }).format(Date.UTC(parts.year, parts.month - 1, parts.day ?? 1))
}
