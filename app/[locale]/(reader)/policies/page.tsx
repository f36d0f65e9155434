import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { PolicyList } from '@/components/entries/policy-list'
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
  return pageMetadata({ locale, path: listPath('policies'), ...listWords(locale, 'policies') })
}

/** Every policy, the latest first, narrowed by place, kind of instrument, standing and what it speaks to. */
export default async function PoliciesPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'policies')
  const client = database()
  const versions = await listVersions<PolicySnapshot>(client, 'policy', locale)
  const policies = versions
    .map((version) => toPolicyView(version, dayOf(new Date())))
    .sort((a, b) => (b.since?.on ?? '').localeCompare(a.since?.on ?? ''))
  const placeOf = await placeNames(
    client,
    policies.map(({ jurisdiction }) => jurisdiction),
    locale,
  )
  const facets: Facet<PolicyView>[] = [
    {
      name: 'place',
      label: t('filter.place'),
      valuesOf: ({ jurisdiction }) => [
        { value: jurisdiction, label: placeOf(jurisdiction)?.title ?? jurisdiction },
      ],
    },
    {
      name: 'mechanism',
      label: t('filter.mechanism'),
      valuesOf: ({ mechanism }) => [{ value: mechanism, label: t(`mechanism.${mechanism}`) }],
    },
    {
      name: 'status',
      label: t('filter.status'),
      valuesOf: ({ status }) => [{ value: status, label: t(`status.${status}`) }],
    },
    {
      name: 'matter',
      label: t('filter.dimension'),
      valuesOf: (policy) =>
        policy.provisions
          .filter(({ stance }) => stance !== 'not-researched' && stance !== 'no-rule-found')
          .map(({ dimension }) => ({ value: dimension, label: t(`dimension.${dimension}.name`) }))
          .filter((one, index, all) => all.findIndex((other) => other.value === one.value) === index),
    },
  ]
  return (
    <FilteredListPage
      locale={locale}
      family="policies"
      words={listWords(locale, 'policies')}
      items={policies}
      facets={facets}
      query={await searchParams}
    >
      {(shown) => <PolicyList policies={shown} locale={locale} placeOf={placeOf} />}
    </FilteredListPage>
  )
}
