import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { type FormattedReference, toBluebook } from '@/lib/citations/to-bluebook'
import { toStyled } from '@/lib/citations/to-styled'

/** The formats that are read rather than imported. */
export type ReferenceStyle = 'apa' | 'mla' | 'chicago' | 'bluebook'

/** One reference as text and HTML; Bluebook is English in both locales. */
export function formatReference(item: CslItem, style: ReferenceStyle, locale: Locale): FormattedReference {
  return style === 'bluebook' ? toBluebook(item) : toStyled(item, style, locale)
}
