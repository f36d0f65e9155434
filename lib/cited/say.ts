import type { RecordProblem, Refusal } from '@/lib/cited/found-item'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** Why nothing of an input was read, in a sentence that names the line where there is one. */
export function sayRefusal(locale: Locale, { code, line, detail }: Refusal): string {
  return translator(locale, 'check')(`refusal.${code}`, { line: line ?? 0, detail })
}

/** What is wrong with one record, in a sentence that says which. */
export function sayProblem(locale: Locale, { code, line, item, detail }: RecordProblem): string {
  const t = translator(locale, 'check')
  const place = line !== null ? t('place.line', { line }) : t('place.item', { item: item ?? 0 })
  return `${place}: ${t(`problem.${code}`, { detail })}`
}
