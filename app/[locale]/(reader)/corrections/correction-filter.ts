import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { correctionsPath, localized } from '@/lib/routes'
import { reasonText } from '@/components/entries/reason-text'
import type { FilterGroup } from '@/components/site/filter-items'

/** Address of the log of corrections, narrowed to a reason, from a moment backwards. */
export function correctionsHref(
  locale: Locale,
  query: { reason?: string | undefined; before?: string },
): string {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return localized(locale, words.size === 0 ? correctionsPath : `${correctionsPath}?${words}`)
}

/** The reasons that were given, as a filter; those that nobody gave are not offered. */
export function reasonFilter(
  locale: Locale,
  counts: readonly { reason: string | null; count: number }[],
  chosen: string | undefined,
): FilterGroup {
  return {
    name: 'reason',
    label: translator(locale, 'claims')('corrections.filter'),
    clearHref: correctionsHref(locale, {}),
    options: counts.flatMap(({ reason, count }) => {
      if (reason === null) return []
      const isChosen = reason === chosen
      const href = correctionsHref(locale, { reason: isChosen ? undefined : reason })
      return [{ value: reason, label: reasonText(locale, reason), count, isChosen, href }]
    }),
  }
}
