import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import { textSection } from '@/components/entries/text-section'
import { TitleList } from '@/components/entries/title-list'
import { StatisticFacts } from '@/components/numbers/statistic-facts'
import { StatisticTable } from '@/components/numbers/statistic-table'
import { PageFrame } from '@/components/site/page-frame'
import type { StatisticPageData } from '@/app/[locale]/(reader)/statistics/load-statistic'

/** One value of a measure: the number, what it counts, where, when, by whom, and how far it is confirmed. */
export function StatisticPage({
  data,
  locale,
  pinned,
}: {
  data: StatisticPageData
  locale: Locale
  pinned: boolean
}) {
  const { version, statistic, measure, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'numbers')
  const prose = {
    locale,
    claims: statistic.claims,
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
        crumbs={[
          { label: t('title'), path: listPath('numbers') },
          ...(measure === null ? [] : [{ label: measure.title, path: measure.path }]),
        ]}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'value',
            title: t('facts.heading'),
            children: <StatisticFacts {...{ statistic, measure, placeOf, sources, locale }} />,
          },
          textSection(version.snapshot.body, version.locale, prose),
          data.others.length === 0
            ? null
            : {
                id: 'others',
                title: t('others'),
                children: (
                  <>
                    <StatisticTable
                      statistics={data.others}
                      {...{ placeOf, sources, locale }}
                      label={t('others')}
                    />
                    {measure !== null && (
                      <p className="note mt-3">
                        <a href={localized(locale, measure.path)} lang={measure.locale}>
                          {measure.title}
                        </a>
                      </p>
                    )}
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
          ...entryTail({
            locale,
            version,
            claims: statistic.claims,
            sources,
            pointedAt,
            around: pointedAt,
          }),
        ]}
      />
    </PageFrame>
  )
}
