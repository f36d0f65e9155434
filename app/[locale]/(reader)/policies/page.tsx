import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { PolicyList } from '@/components/entries/policy-list'
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
  const t = translator(locale, 'policies')
  return pageMetadata({
    locale,
    path: listPath('policies'),
    title: t('title'),
    description: t('description'),
  })
}

/** Every policy, the latest first, narrowed by place, kind of instrument, standing and what it speaks to. */
export default async function PoliciesPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'policies')
  const client = database()
  const [versions, places] = await Promise.all([
    listVersions<PolicySnapshot>(client, 'policy', locale),
    listVersions<JurisdictionSnapshot>(client, 'jurisdiction', locale),
  ])
  const placeOf = (slug: string) => {
    const place = places.find((one) => one.slug === slug)
    return place ? { title: place.snapshot.title, path: place.path, locale: place.locale } : null
  }
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
  const policies = versions
    .map((version) => toPolicyView(version, dayOf(new Date())))
    .sort((a, b) => (b.since?.on ?? '').localeCompare(a.since?.on ?? ''))
  const chosen = readChosen(
    await searchParams,
    facets.map((facet) => facet.name),
  )
  const found = filterItems(policies, facets, chosen, (next) => localized(locale, listPath('policies', next)))
  return (
    <ListPage
      locale={locale}
      path={listPath('policies')}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: found.shown.length })}
      noneYet={t('noneYet')}
      filters={found}
      isEmpty={found.shown.length === 0}
    >
      <PolicyList policies={found.shown} locale={locale} placeOf={placeOf} />
    </ListPage>
  )
}
