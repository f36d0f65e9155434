import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'

interface InLanguage {
  locale: Locale
  /** The n of `?v=n`; null when the address names none. */
  version: number | null
}

/** What an address of this site names. */
export type CitedAddress =
  | (InLanguage & { type: 'entry'; ref: Ref; decision: string | null })
  | (InLanguage & { type: 'entry-id'; entryId: string })
  | (InLanguage & { type: 'claim'; claimId: string })
  /** A page that has no versions: a list, a search, the home page. */
  | { type: 'page' }

/** The entry, as an address without version. */
export function entryAddress(kind: KindName, slug: string, locale: Locale): CitedAddress & { type: 'entry' } {
  return { type: 'entry', ref: { kind, slug }, locale, version: null, decision: null }
}
