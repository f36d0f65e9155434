import type { Locale } from '@/lib/core/locale'
import type { MeasureView } from '@/lib/kinds/measure/view'
import { translator } from '@/lib/messages/translator'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { Facts } from '@/components/ui/facts'

/** What a measure counts, of whom, where, how and by whom: what must match before two numbers may stand together. */
export function MeasureFacts({
  measure,
  sources,
  locale,
}: {
  measure: MeasureView
  sources: PageSources
  locale: Locale
}) {
  const t = translator(locale, 'numbers')
  const own = (words: string) => <span lang={measure.locale}>{words}</span>
  const marks = measure.definitionClaimId === null ? [] : sources.marksOf(measure.definitionClaimId)
  return (
    <Facts
      facts={[
        {
          term: t('facts.definition'),
          value: (
            <>
              {own(measure.definition)}
              <SourceMarks marks={marks} locale={locale} />
            </>
          ),
        },
        { term: t('facts.counts'), value: own(`${measure.counts} (${measure.unit})`) },
        { term: t('facts.universe'), value: own(measure.universe) },
        { term: t('facts.geography'), value: t(`geography.${measure.geographyType}`) },
        { term: t('facts.over'), value: t(`over.${measure.countedOver}`) },
        {
          term: t('facts.method'),
          value: (
            <>
              {t(`method.${measure.method}`)}
              {measure.methodNote !== null && <>. {own(measure.methodNote)}</>}
            </>
          ),
        },
        { term: t('facts.who'), value: own(measure.whoCounts) },
      ]}
    />
  )
}
