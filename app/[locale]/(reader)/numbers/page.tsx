import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { type MeasureView, toMeasureView } from '@/lib/kinds/measure/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import type { Facet } from '@/components/site/filter-items'
import { FilteredListPage } from '@/components/site/filtered-list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { DataTable } from '@/components/ui/data-table'
import { listWords } from '@/app/[locale]/(reader)/list-words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  return pageMetadata({ locale, path: listPath('numbers'), ...listWords(locale, 'numbers') })
}

/** Every measure, by title, with what it counts and how many values of it there are. */
export default async function NumbersPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'numbers')
  const client = database()
  const [measures, statistics] = await Promise.all([
    listVersions<MeasureSnapshot>(client, 'measure', locale),
    listVersions<StatisticSnapshot>(client, 'statistic', locale),
  ])
  const facets: Facet<MeasureView>[] = [
    {
      name: 'areas',
      label: t('filter.geography'),
      valuesOf: ({ geographyType }) => [{ value: geographyType, label: t(`geography.${geographyType}`) }],
    },
    {
      name: 'method',
      label: t('filter.method'),
      valuesOf: ({ method }) => [{ value: method, label: t(`method.${method}`) }],
    },
  ]
  const valuesOf = (slug: string) => statistics.filter((one) => one.snapshot.measure === slug)
  return (
    <FilteredListPage
      locale={locale}
      family="numbers"
      words={listWords(locale, 'numbers')}
      items={measures.map(toMeasureView)}
      facets={facets}
      query={await searchParams}
    >
      {(shown) => (
        <DataTable
          label={t('title')}
          columns={[
            { key: 'measure', label: t('column.measure'), names: true, width: 'w-[32%]' },
            { key: 'counts', label: t('column.counts') },
            { key: 'who', label: t('column.who'), width: 'w-[22%]' },
            { key: 'values', label: t('column.values'), width: 'w-[16%]' },
          ]}
          rows={shown.map((measure) => ({
            key: measure.slug,
            cells: {
              measure: (
                <a href={localized(locale, measure.path)} lang={measure.locale}>
                  {measure.title}
                </a>
              ),
              counts: <span lang={measure.locale}>{measure.counts}</span>,
              who: <span lang={measure.locale}>{measure.whoCounts}</span>,
              values: (
                <Values
                  words={valuesOf(measure.slug).map((one) => one.snapshot.words)}
                  none={t('values', { count: 0 })}
                />
              ),
            },
          }))}
        />
      )}
    </FilteredListPage>
  )
}

function Values({ words, none }: { words: string[]; none: string }) {
  return words.length === 0 ? (
    <span className="text-quiet">{none}</span>
  ) : (
    <>{[...new Set(words)].join('; ')}</>
  )
}
