import type { Locale } from '@/lib/core/locale'
import type { PartialDate as Date } from '@/lib/core/partial-date'
import { formatDate } from '@/lib/messages/format-date'

/** A date as far as it is known, readable by people and by machines. */
export function PartialDate({ date, locale }: { date: Date; locale: Locale }) {
  return <time dateTime={date}>{formatDate(locale, date)}</time>
}
