import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { NamedPlace } from '@/components/entries/named-place'
import { whenText } from '@/components/numbers/when-text'
import { Unknown } from '@/components/ui/unknown'

/** A number inside a text: large, with what it counts, where, when, by whom, and its standing when it is not confirmed. */
export function StatisticBrief({
  statistic,
  measure,
  place,
  locale,
}: {
  statistic: StatisticView
  measure: MeasureView | null
  place: NamedPlace | null
  locale: Locale
}) {
  const t = translator(locale, 'numbers')
  const area = place?.title ?? statistic.placeNote
  return (
    <dl className="numbers">
      <div>
        <dt lang={statistic.locale}>{statistic.words}</dt>
        <dd>
          {measure !== null && (
            <a href={localized(locale, measure.path)} lang={measure.locale}>
              {measure.counts}
            </a>
          )}
          <span className="note block">
            {area !== null && (
              <>
                <span lang={place?.locale ?? statistic.locale}>{area}</span>
                {' · '}
              </>
            )}
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
    </dl>
  )
}
