import type { Metadata } from 'next'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { translator } from '@/lib/messages/translator'
import { errorsPath, localized } from '@/lib/routes'
import { ErrorGenealogy } from '@/components/entries/error-genealogy'
import { numberSources } from '@/components/entries/number-sources'
import { SourceList } from '@/components/entries/source-list'
import { type Facet, filterItems, readChosen } from '@/components/site/filter-items'
import { ListPage } from '@/components/site/list-page'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { type CollectedError, collectErrors } from '@/lib/entries/collect-errors'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'errors')
  return pageMetadata({ locale, path: errorsPath, title: t('title'), description: t('description') })
}

/** Every error and conflict in the sources: what is said, what the best evidence says, who said it first and who repeated it. */
export default async function ErrorsPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'errors')
  const client = database()
  const versions = await Promise.all(KIND_NAMES.map((kind) => listVersions(client, kind, locale)))
  const facets: Facet<CollectedError>[] = [
    {
      name: 'status',
      label: t('filter.status'),
      valuesOf: ({ shown }) => [
        { value: shown.note.status, label: translator(locale, 'site')(`errorNotes.${shown.note.status}`) },
      ],
    },
    {
      name: 'source',
      label: t('filter.source'),
      valuesOf: ({ carriers }) => carriers.map(({ on }) => ({ value: on.slug, label: on.snapshot.title })),
    },
  ]
  const chosen = readChosen(
    await searchParams,
    facets.map((facet) => facet.name),
  )
  const hrefOf = (next: typeof chosen) => {
    const query = new URLSearchParams(
      Object.entries(next).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    return localized(locale, query.size === 0 ? errorsPath : `${errorsPath}?${query}`)
  }
  const found = filterItems(collectErrors(versions.flat()), facets, chosen, hrefOf)
  const sources = numberSources(
    found.shown.flatMap(({ shown: { note, claimId } }) =>
      claimId === null ? [] : [{ id: claimId, citations: note.sources }],
    ),
  )
  const more = found.shown
    .flatMap(({ carriers }) =>
      carriers.flatMap(({ on }) => (on.snapshot as { derivedFrom?: string }).derivedFrom ?? []),
    )
    .concat(sources.sources.map(({ slug }) => slug))
    .map((slug) => ({ kind: 'source' as const, slug }))
  const pointedAt = await loadPointedAt(client, [], locale, { more })
  return (
    <ListPage
      locale={locale}
      path={errorsPath}
      title={t('title')}
      description={t('description')}
      count={t('count', { count: found.shown.length })}
      noneYet={t('noneYet')}
      filters={found}
      isEmpty={found.shown.length === 0}
    >
      <ErrorGenealogy
        errors={found.shown}
        madeFrom={(slug) => pointedAt.listed.get(slug) ?? null}
        {...{ locale, sources }}
      />
      <section className="mt-12" aria-labelledby="sources-heading">
        <h2 id="sources-heading" className="mb-4">
          {translator(locale, 'references')('heading')}
        </h2>
        <SourceList sources={sources.sources} listed={pointedAt.listed} locale={locale} />
      </section>
    </ListPage>
  )
}
