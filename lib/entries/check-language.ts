import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Locale } from '@/lib/core/locale'
import type { Problem } from '@/lib/core/problem'

/** What a text may not say in its language: English is the original, and says of nothing that it translates it. */
export function checkLanguage(snapshot: Pick<CommonSnapshot, 'translates'>, locale: Locale): Problem[] {
  return locale === 'en' && snapshot.translates !== undefined
    ? [{ path: 'translates', message: 'Only a translation says which English text it translates.' }]
    : []
}
