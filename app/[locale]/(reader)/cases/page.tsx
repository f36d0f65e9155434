import type { Metadata } from 'next'
import type { Locale } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { CaseList } from '@/components/cases/case-list'
import { type Facet, filterItems, readChosen } from '@/components/site/filter-items'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'cases')
  return pageMetadata({ locale, path: listPath('cases'), title: t('title'), description: t('description') })
}

/** Every case, the latest decision first, narrowed by standing, court and party. */
export default async function CasesPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'cases')
  const client = database()
  const [versions, places] = await Promise.all([
    listVersions<CaseSnapshot>(client, 'case', locale),
    listVersions<JurisdictionSnapshot>(client, 'jurisdiction', locale),
  ])
  const nameOf = (slug: string) => places.find((place) => place.slug === slug)?.snapshot.title ?? slug
  const each = (values: (string | undefined)[], labelOf: (value: string) => string) =>
    [...new Set(values.filter((value) => value !== undefined))].map((value) => ({
      value,
      label: labelOf(value),
    }))
  const facets: Facet<CaseView & { language: Locale }>[] = [
    {
      name: 'status',
      label: t('filter.status'),
      valuesOf: ({ status }) => [{ value: status, label: t(`status.${status}`) }],
    },
    {
      name: 'court',
      label: t('filter.court'),
      valuesOf: ({ rungs }) =>
        each(
          rungs.map((rung) => rung.courtAbbreviation),
          (court) => court,
        ),
    },
    {
      name: 'place',
      label: t('filter.place'),
      valuesOf: ({ parties }) =>
        each(
          parties.map((party) => party.jurisdiction),
          nameOf,
        ),
    },
  ]
  const cases = versions
    .map((version) => ({ ...toCaseView(version), language: version.locale }))
    .sort((a, b) => (b.rungs.at(-1)?.decidedOn ?? '').localeCompare(a.rungs.at(-1)?.decidedOn ?? ''))
  const chosen = readChosen(
    await searchParams,
    facets.map((facet) => facet.name),
  )
  const found = filterItems(cases, facets, chosen, (next) => localized(locale, listPath('cases', next)))
  return (
    <ListPage
      locale={locale}
      path={listPath('cases')}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: found.shown.length })}
      noneYet={t('noneYet')}
      filters={found}
      isEmpty={found.shown.length === 0}
    >
      <CaseList cases={found.shown} locale={locale} />
    </ListPage>
  )
}
