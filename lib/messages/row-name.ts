import type { Locale } from '@/lib/core/locale'
import { catalogue } from '@/lib/messages/catalogue'
import { fieldName } from '@/lib/messages/field-name'
import { formatDate } from '@/lib/messages/format-date'

/**
 * What readers call a row of a list in a snapshot, by what tells it from its neighbours (`lib/revisions/identify-rows.ts`): the matter of
 * a rule by its name, a key spelt out (`2018-08-01-ninth-circuit` → “1 August 2018, ninth circuit”), anything else as it is.
 */
export function rowName(locale: Locale, row: string): string {
  const [, key = row, nth = ''] = /^(.*?)( \(\d+\))?$/s.exec(row) ?? []
  return `${nameOfKey(locale, key)}${nth}`
}

function nameOfKey(locale: Locale, key: string): string {
  const matters: Record<string, { name: string }> = catalogue[locale].policies.dimension
  if (Object.hasOwn(matters, key)) return matters[key]?.name ?? key
  const dated = /^(\d{4}(?:-\d{2}){0,2})-(?=[a-z])(.+)$/.exec(key)
  if (dated) return `${formatDate(locale, dated[1] ?? '')}, ${(dated[2] ?? '').replaceAll('-', ' ')}`
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(key) ? fieldName(locale, key) : key
}
