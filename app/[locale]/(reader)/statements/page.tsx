import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { partsOf } from '@/lib/core/partial-date'
import type { StatementView } from '@/lib/kinds/statement/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import type { Facet } from '@/components/site/filter-items'
import { FilteredListPage } from '@/components/site/filtered-list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { StatementList } from '@/components/statements/statement-list'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import { listStatements } from '@/app/[locale]/(reader)/statements/list-statements'
import { listWords } from '@/app/[locale]/(reader)/list-words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  return pageMetadata({ locale, path: listPath('statements'), ...listWords(locale, 'statements') })
}

/** Every statement by date, narrowed by person, place and year. */
export default async function StatementsPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'statements')
  const client = database()
  const statements = await listStatements(client, locale)
  const placeOf = await placeNames(
    client,
    statements.map((one) => one.place),
    locale,
  )
  const facets: Facet<StatementView>[] = [
    {
      name: 'person',
      label: t('filter.person'),
      valuesOf: ({ person, speaker }) => [{ value: person, label: speaker }],
    },
    {
      name: 'place',
      label: t('filter.place'),
      valuesOf: ({ place }) =>
        place === null ? [] : [{ value: place, label: placeOf(place)?.title ?? place }],
    },
    {
      name: 'year',
      label: t('filter.year'),
      valuesOf: ({ spokenOn }) =>
        [partsOf(spokenOn)?.year ?? ''].map((year) => ({ value: String(year), label: String(year) })),
    },
  ]
  return (
    <FilteredListPage
      locale={locale}
      family="statements"
      words={listWords(locale, 'statements')}
      items={statements}
      facets={facets}
      query={await searchParams}
    >
      {(shown) => <StatementList statements={shown} locale={locale} />}
    </FilteredListPage>
  )
}
