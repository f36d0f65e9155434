import type { Locale } from '@/lib/core/locale'
import { catalogue } from '@/lib/messages/catalogue'
import { translator } from '@/lib/messages/translator'

/** Why a version was published, in words; what the catalogue does not know counts as not given. */
export function reasonText(locale: Locale, reason: string | null): string {
  const known = catalogue.en.claims.reason
  const key = reason !== null && Object.hasOwn(known, reason) ? (reason as keyof typeof known) : 'other'
  return translator(locale, 'claims')(`reason.${key}`)
}
