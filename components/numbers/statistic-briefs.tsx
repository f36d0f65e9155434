import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { NamedPlace } from '@/components/entries/named-place'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { whenText } from '@/components/numbers/when-text'
import { Unknown } from '@/components/ui/unknown'

/** A number in short, with what it is a value of. */
export interface BriefNumber {
  statistic: StatisticView
  /** Null when its measure is not published. */
  measure: MeasureView | null
  /** Null where the page is about the place, or none is named. */
  place: NamedPlace | null
}

/** Numbers in a text or on the page of a place: each large, with what it counts, where, when, by whom, and its standing if doubtful. */
export function StatisticBriefs({
  numbers,
  sources,
  locale,
}: {
  numbers: readonly BriefNumber[]
  /** Gives the marks of each value; left out where its own page has the sources. */
  sources?: PageSources
  locale: Locale
}) {
  const t = translator(locale, 'numbers')
  return (
    <dl className="numbers">
      {numbers.map(({ statistic, measure, place }) => {
        const area = place?.title ?? statistic.placeNote
        const marks = sources && statistic.claimId !== null ? sources.marksOf(statistic.claimId) : []
        return (
          <div key={statistic.slug}>
            <dt lang={statistic.locale}>
              <a href={localized(locale, statistic.path)}>{statistic.words}</a>
            </dt>
            <dd>
              {measure !== null && (
                <a href={localized(locale, measure.path)} lang={measure.locale}>
                  {measure.counts}
                </a>
              )}
              <SourceMarks marks={marks} locale={locale} />
              <span className="note block">
                {area !== null && <span lang={place?.locale ?? statistic.locale}>{area} · </span>}
                {whenText(statistic, locale)} · <span lang={statistic.locale}>{statistic.originator}</span>
                {statistic.status !== 'confirmed' && (
                  <>
                    {' · '}
                    <Unknown>{t(`status.${statistic.status}`)}</Unknown>
                  </>
                )}
              </span>
              {statistic.note !== null && (
                <span className="note block" lang={statistic.locale}>
                  {statistic.note}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
