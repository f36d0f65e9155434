import type { Metadata } from 'next'
import type { Locale } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { CaseList } from '@/components/cases/case-list'
import type { Facet } from '@/components/site/filter-items'
import { FilteredListPage } from '@/components/site/filtered-list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import { listWords } from '@/app/[locale]/(reader)/list-words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  return pageMetadata({ locale, path: listPath('cases'), ...listWords(locale, 'cases') })
}

/** Every case, the latest decision first, narrowed by standing, court and party. */
export default async function CasesPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'cases')
  const client = database()
  const versions = await listVersions<CaseSnapshot>(client, 'case', locale)
  const cases = versions
    .map((version) => ({ ...toCaseView(version), language: version.locale }))
    .sort((a, b) => (b.rungs.at(-1)?.decidedOn ?? '').localeCompare(a.rungs.at(-1)?.decidedOn ?? ''))
  const placeOf = await placeNames(
    client,
    cases.flatMap(({ parties }) => parties.map(({ jurisdiction }) => jurisdiction ?? null)),
    locale,
  )
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
          (slug) => placeOf(slug)?.title ?? slug,
        ),
    },
  ]
  return (
    <FilteredListPage
      locale={locale}
      family="cases"
      words={listWords(locale, 'cases')}
      items={cases}
      facets={facets}
      query={await searchParams}
    >
      {(shown) => <CaseList cases={shown} locale={locale} />}
    </FilteredListPage>
  )
}
