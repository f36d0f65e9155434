import type { Locale } from '@/lib/core/locale'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

/** The moment or the period that a statistic describes, in words; says so when no date is given. */
export function whenText(
  { asOf, start, end }: Pick<StatisticView, 'asOf' | 'start' | 'end'>,
  locale: Locale,
): string {
  const t = translator(locale, 'numbers')
  if (asOf !== null) return formatDate(locale, asOf)
  if (start !== null && end !== null)
    return t('span', { start: formatDate(locale, start), end: formatDate(locale, end) })
  if (start !== null) return t('from', { start: formatDate(locale, start) })
  return end === null ? t('noDate') : t('until', { end: formatDate(locale, end) })
}
