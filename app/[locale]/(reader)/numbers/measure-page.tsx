import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, valuesPath } from '@/lib/routes'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import { SourceMarks } from '@/components/entries/source-mark'
import { textSection } from '@/components/entries/text-section'
import { TitleList } from '@/components/entries/title-list'
import { MeasureFacts } from '@/components/numbers/measure-facts'
import { isDrawable, StatisticCharts } from '@/components/numbers/statistic-charts'
import { StatisticTable } from '@/components/numbers/statistic-table'
import { PageFrame } from '@/components/site/page-frame'
import type { MeasurePageData } from '@/app/[locale]/(reader)/numbers/load-measure'

/** A measure: its values drawn over time and as a table, what it counts, what it does not say, and what may stand beside it. */
export function MeasurePage({
  data,
  locale,
  pinned,
}: {
  data: MeasurePageData
  locale: Locale
  pinned: boolean
}) {
  const { version, measure, statistics, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'numbers')
  const prose = {
    locale,
    claims: measure.claims,
    sources,
    hrefOf: pointedAt.hrefOf,
    terms: pointedAt.terms,
    embeds: embedFigures(data.embeds, locale, data.day),
  }
  return (
    <PageFrame locale={locale} path={version.path}>
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('title'), path: listPath('numbers') }]}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
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
          measure.caveats.length === 0
            ? null
            : {
                id: 'caveats',
                title: t('caveats'),
                children: (
                  <ul className="prose">
                    {measure.caveats.map(({ key, text, claimId }) => (
                      <li key={key} lang={measure.locale}>
                        {text}
                        <SourceMarks
                          marks={claimId === null ? [] : sources.marksOf(claimId)}
                          locale={locale}
                        />
                      </li>
                    ))}
                  </ul>
                ),
              },
          textSection(version.snapshot.body, version.locale, prose),
          data.others.length === 0
            ? null
            : {
                id: 'beside',
                title: t('alike.heading'),
                children: (
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
                  </>
                ),
              },
          data.usedIn.length === 0
            ? null
            : {
                id: 'used-in',
                title: t('usedIn'),
                children: (
                  <TitleList
                    locale={locale}
                    items={data.usedIn.map((one) => ({
                      path: one.path,
                      title: one.snapshot.title,
                      language: one.locale,
                    }))}
                  />
                ),
              },
          ...entryTail({ locale, version, claims: measure.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
