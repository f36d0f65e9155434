import type { Locale } from '@/lib/core/locale'
import type { PlaceNumber } from '@/lib/kinds/jurisdiction/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'

/** Numbers about a place, each beside the words for what it counts: unlike counts look alike without them. */
export function PlaceNumbers({
  numbers,
  language,
  locale,
  sources,
}: {
  numbers: readonly PlaceNumber[]
  /** Language of the entry's words. */
  language: Locale
  locale: Locale
  sources: PageSources
}) {
  const t = translator(locale, 'places')
  return (
    <dl className="numbers">
      {numbers.map((number) => (
        <div key={number.key}>
          <dt lang={language}>{number.value}</dt>
          <dd>
            <span lang={language}>{number.counts}</span>
            {number.asOf !== null && (
              <span className="whitespace-nowrap">
                , {t('numbers.asOf', { day: formatDate(locale, number.asOf) })}
              </span>
            )}
            .
            {number.claimId !== null && (
              <SourceMarks marks={sources.marksOf(number.claimId)} locale={locale} />
            )}
            {number.note !== null && (
              <span className="note block" lang={language}>
                {number.note}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
