import type { Locale } from '@/lib/core/locale'
import { catalogue } from '@/lib/messages/catalogue'

/** What readers call a field of a snapshot; a field without a name of its own is spelt out (`openedOn` → “Opened on”). */
export function fieldName(locale: Locale, field: string): string {
  const names: Record<string, string> = catalogue[locale].fields
  const spelt = field
    .replace(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
  return Object.hasOwn(names, field)
    ? (names[field] ?? spelt)
    : spelt.charAt(0).toUpperCase() + spelt.slice(1)
}
