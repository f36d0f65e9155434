import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { proseOf } from '@/components/entries/prose-of'
import { textSection } from '@/components/entries/text-section'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { StatisticFacts } from '@/components/numbers/statistic-facts'
import { StatisticTable } from '@/components/numbers/statistic-table'
import type { StatisticPageData } from '@/app/[locale]/(reader)/statistics/load-statistic'
import { statisticJsonLd } from '@/app/[locale]/(reader)/statistics/statistic-json-ld'

/** One value of a measure: the number, what it counts, where, when, by whom, and how far it is confirmed. */
export function StatisticPage({
  data,
  locale,
  view,
}: {
  data: StatisticPageData
  locale: Locale
  view: ReadView
}) {
  const { version, statistic, measure, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'numbers')
  const prose = proseOf({ ...data, claims: statistic.claims, locale })
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={statisticJsonLd(data, locale)}
      crumbs={[
        { label: t('title'), path: listPath('numbers') },
        ...(measure === null ? [] : [{ label: measure.title, path: measure.path, language: measure.locale }]),
      ]}
      sections={[
        {
          id: 'value',
          title: t('facts.heading'),
          children: <StatisticFacts {...{ statistic, measure, placeOf, sources, locale }} />,
        },
        textSection(version.snapshot.body, version.locale, prose),
        sectionWhen(
          data.others.length > 0,
          'others',
          t('others'),
          <>
            <StatisticTable statistics={data.others} {...{ placeOf, sources, locale }} label={t('others')} />
            {measure !== null && (
              <p className="note mt-3">
                <a href={localized(locale, measure.path)} lang={measure.locale}>
                  {measure.title}
                </a>
              </p>
            )}
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
