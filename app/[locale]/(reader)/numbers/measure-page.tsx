import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { translator } from '@/lib/messages/translator'
import { listPath, valuesPath } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { proseOf } from '@/components/entries/prose-of'
import { SourceMarks } from '@/components/entries/source-mark'
import { textSection } from '@/components/entries/text-section'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { MeasureFacts } from '@/components/numbers/measure-facts'
import { isDrawable, StatisticCharts } from '@/components/numbers/statistic-charts'
import { StatisticTable } from '@/components/numbers/statistic-table'
import type { MeasurePageData } from '@/app/[locale]/(reader)/numbers/load-measure'
import { measureJsonLd } from '@/app/[locale]/(reader)/numbers/measure-json-ld'

/** A measure: its values drawn over time and as a table, what it counts, what it does not say, and what may stand beside it. */
export function MeasurePage({
  data,
  locale,
  view,
}: {
  data: MeasurePageData
  locale: Locale
  view: ReadView
}) {
  const { version, measure, statistics, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'numbers')
  const prose = proseOf({ ...data, claims: measure.claims, locale })
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={measureJsonLd(data, locale)}
      crumbs={[{ label: t('title'), path: listPath('numbers') }]}
      sections={[
        {
          id: 'values',
          title: statistics.some(isDrawable) ? t('chart.heading') : t('everyValue'),
          children:
            statistics.length === 0 ? (
              <p className="note">{t('noValues')}</p>
            ) : (
              <>
                <StatisticCharts {...{ measure, statistics, placeOf, locale }} />
                <div className="mt-8">
                  <StatisticTable {...{ statistics, placeOf, sources, locale }} label={t('everyValue')} />
                </div>
                <p className="note mt-3">
                  <a href={valuesPath(version.slug)} download>
                    {t('downloadCsv')}
                  </a>
                </p>
              </>
            ),
        },
        {
          id: 'definition',
          title: t('facts.heading'),
          children: <MeasureFacts {...{ measure, sources, locale }} />,
        },
        sectionWhen(
          measure.caveats.length > 0,
          'caveats',
          t('caveats'),
          <ul className="prose">
            {measure.caveats.map(({ key, text, claimId }) => (
              <li key={key} lang={measure.locale}>
                {text}
                <SourceMarks marks={claimId === null ? [] : sources.marksOf(claimId)} locale={locale} />
              </li>
            ))}
          </ul>,
        ),
        textSection(version.snapshot.body, version.locale, prose),
        sectionWhen(
          data.others.length > 0,
          'beside',
          t('alike.heading'),
          <>
            <p className="note mb-4 max-w-measure">{t('alike.intro')}</p>
            <TitleList
              locale={locale}
              items={data.others.map(({ measure: other, why }) => ({
                path: other.path,
                title: other.title,
                language: other.locale,
                note: why ?? t('alike.yes'),
              }))}
            />
          </>,
        ),
        sectionWhen(
          data.usedIn.length > 0,
          'used-in',
          t('usedIn'),
          <TitleList locale={locale} items={titleItems(data.usedIn)} />,
        ),
      ]}
    />
  )
}
