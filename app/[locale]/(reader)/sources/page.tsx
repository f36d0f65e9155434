import type { Metadata } from 'next'
import type { Locale } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { countLeaning } from '@/lib/entries/count-leaning'
import { listVersions } from '@/lib/entries/list-versions'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { type SourceView, toSourceView } from '@/lib/kinds/source/view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { SourceTable } from '@/components/entries/source-table'
import type { Chosen, Facet } from '@/components/site/filter-items'
import { FilteredListPage } from '@/components/site/filtered-list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  return pageMetadata({
    locale,
    path: listPath('sources'),
    title: t('sources.title'),
    description: t('sources.description'),
  })
}

/** How many sources stand on a page; the next page begins after the last slug of this one. */
const ON_A_PAGE = 100

/** Every source, by title, narrowed by kind of publication, derivation and how far it was checked. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'prose')
  const words = translator(locale, 'references')
  const client = database()
  const [versions, counts] = await Promise.all([
    listVersions<SourceSnapshot>(client, 'source', locale),
    countLeaning(client),
  ])
  const facets: Facet<SourceView & { claims: number }>[] = [
    {
      name: 'publication',
      label: t('sources.filter.publication'),
      valuesOf: ({ publication }) => [{ value: publication, label: words(`publication.${publication}`) }],
    },
    {
      name: 'derivation',
      label: t('sources.filter.derivation'),
      valuesOf: ({ derivation }) => [{ value: derivation, label: words(`derivation.${derivation}`) }],
    },
    {
      name: 'checked',
      label: t('sources.filter.verification'),
      valuesOf: ({ verification }) => [{ value: verification, label: t(`sources.checked.${verification}`) }],
    },
  ]
  // Quotation marks and brackets before a title are no letters.
  const { compare } = new Intl.Collator(locale, { ignorePunctuation: true, numeric: true })
  const sources = versions
    .map((version) => ({ ...toSourceView(version), claims: counts.get(version.entryId) ?? 0 }))
    .sort((a, b) => compare(a.title, b.title) || compare(a.slug, b.slug))
  const query = await searchParams
  return (
    <FilteredListPage
      locale={locale}
      family="sources"
      words={{
        title: t('sources.title'),
        description: t('sources.description'),
        count: (count) => t('sources.count', { count }),
        noneYet: t('sources.noneYet'),
      }}
      items={sources}
      facets={facets}
      query={query}
    >
      {(shown, chosen) => <SourcesPart {...{ shown, chosen, locale }} after={query['after']} />}
    </FilteredListPage>
  )
}

/** The hundred sources after `after`, and the way to the next ones. */
function SourcesPart({
  shown,
  chosen,
  after,
  locale,
}: {
  shown: (SourceView & { claims: number })[]
  chosen: Chosen
  after: string | string[] | undefined
  locale: Locale
}) {
  const t = translator(locale, 'prose')
  const from = shown.findIndex((source) => source.slug === after) + 1
  const page = shown.slice(from, from + ON_A_PAGE)
  const left = shown.length - from - page.length
  return (
    <>
      <SourceTable sources={page} locale={locale} />
      {left > 0 && (
        <p className="note mt-6">
          <a
            className="inline-flex min-h-11 items-center"
            href={localized(locale, listPath('sources', { ...chosen, after: page.at(-1)?.slug }))}
          >
            {t('sources.next', { count: Math.min(left, ON_A_PAGE) })}
          </a>
        </p>
      )}
    </>
  )
}
