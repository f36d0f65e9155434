import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { partsOf } from '@/lib/core/partial-date'
import type { StatementView } from '@/lib/kinds/statement/view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { type Facet, filterItems, readChosen } from '@/components/site/filter-items'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { StatementList } from '@/components/statements/statement-list'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import { listStatements } from '@/app/[locale]/(reader)/statements/list-statements'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'statements')
  return pageMetadata({
    locale,
    path: listPath('statements'),
    title: t('title'),
    description: t('description'),
  })
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
  const chosen = readChosen(
    await searchParams,
    facets.map((facet) => facet.name),
  )
  const found = filterItems(statements, facets, chosen, (next) =>
    localized(locale, listPath('statements', next)),
  )
  return (
    <ListPage
      locale={locale}
      path={listPath('statements')}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: found.shown.length })}
      noneYet={t('noneYet')}
      filters={found}
      isEmpty={found.shown.length === 0}
    >
      <StatementList statements={found.shown} locale={locale} />
    </ListPage>
  )
}
