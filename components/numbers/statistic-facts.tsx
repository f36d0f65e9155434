import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { PlaceOf } from '@/components/entries/named-place'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { Area } from '@/components/numbers/statistic-table'
import { whenText } from '@/components/numbers/when-text'
import { Facts } from '@/components/ui/facts'
import { Unknown } from '@/components/ui/unknown'

/** A value with everything that it means: measure, place, time, originator, hedge, standing. */
export function StatisticFacts({
  statistic,
  measure,
  placeOf,
  sources,
  locale,
}: {
  statistic: StatisticView
  measure: MeasureView | null
  placeOf: PlaceOf
  sources: PageSources
  locale: Locale
}) {
  const t = translator(locale, 'numbers')
  const own = (words: string) => <span lang={statistic.locale}>{words}</span>
  const isDated = statistic.asOf !== null || statistic.start !== null || statistic.end !== null
  const facts = [
    {
      term: t('facts.value'),
      value: (
        <>
          <strong lang={statistic.locale}>{statistic.words}</strong>
          {measure !== null && <span lang={measure.locale}> {measure.unit}</span>}
          <SourceMarks
            marks={statistic.claimId === null ? [] : sources.marksOf(statistic.claimId)}
            locale={locale}
          />
        </>
      ),
    },
    { term: t('facts.hedge'), value: t(`qualifier.${statistic.qualifier}`) },
    measure && {
      term: t('facts.counts'),
      value: (
        <>
          <span lang={measure.locale}>{measure.counts}</span>{' '}
          <a href={localized(locale, measure.path)} lang={measure.locale}>
            {measure.title}
          </a>
        </>
      ),
    },
    { term: t('facts.place'), value: <Area {...{ statistic, placeOf, locale }} /> },
    {
      term: t('facts.when'),
      value: isDated ? whenText(statistic, locale) : <Unknown>{t('noDate')}</Unknown>,
    },
    statistic.dateNote === null ? null : { term: t('facts.dateNote'), value: own(statistic.dateNote) },
    { term: t('facts.originator'), value: own(statistic.originator) },
    {
      term: t('facts.status'),
      value:
        statistic.status === 'confirmed' ? (
          t('status.confirmed')
        ) : (
          <Unknown>{t(`status.${statistic.status}`)}</Unknown>
        ),
    },
    statistic.note === null ? null : { term: t('facts.note'), value: own(statistic.note) },
  ]
  return <Facts facts={facts.filter((fact) => fact !== null)} />
}
