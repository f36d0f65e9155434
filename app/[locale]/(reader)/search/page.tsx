import type { Metadata } from 'next'
import { facetViews, readSearch, searchHref } from '@/app/[locale]/(reader)/search/read-search'
import { CiteResults } from '@/components/search/cite-results'
import { FacetLinks } from '@/components/search/facet-links'
import { ResultList } from '@/components/search/result-list'
import { SearchAdvice } from '@/components/search/search-advice'
import { PageFrame } from '@/components/site/page-frame'
import { readLocale } from '@/components/site/read-locale'
import { SearchForm } from '@/components/site/search-form'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { localized, searchPath } from '@/lib/routes'
import { search } from '@/lib/search/search'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = translator(await readLocale(params), 'search')
  const { q } = readSearch(await searchParams)
  return {
    title: q === '' ? t('title') : t('titleFor', { query: q }),
    description: t('description'),
    robots: { index: false },
  }
}

/** Search, facets as links, results with passages; works as an address and without scripts. */
export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await readLocale(params)
  const t = translator(locale, 'search')
  const query = readSearch(await searchParams)
  const answer = await search(database(), query, locale)
  const facets = await facetViews(query, answer, locale)
  const filters = facets
    .flatMap((facet) => facet.values.filter((value) => value.isChosen).map((value) => value.label))
    .join(', ')
  const isNarrowed = filters !== ''
  const state = answer.total > 0 ? 'found' : 'nothing'
  const cited = new URLSearchParams(searchHref('en', query, { page: String(query.page) }).split('?')[1])
  return (
    <PageFrame locale={locale} path={searchHref('en', query)}>
      <h1 className="pt-6 md:pt-10">
        {query.q === ''
          ? t('empty.heading')
          : t(isNarrowed ? `${state}In` : state, { total: answer.total, query: query.q, filters })}
      </h1>
      <div className="search-page-form">
        <SearchForm locale={locale} id="search-page" query={query.q} />
      </div>
      {answer.suggestion !== null && (
        <p>
          {t('meant')}{' '}
          <a href={localized(locale, searchPath({ q: answer.suggestion }))}>{answer.suggestion}</a>?
        </p>
      )}
      {answer.whole < answer.total && <p className="note">{t('some', { whole: answer.whole })}</p>}
      {answer.total === 0 && (
        <>
          <p>{t(query.q === '' ? 'empty.text' : 'nothingText')}</p>
          {isNarrowed && (
            <p>
              <a href={localized(locale, searchPath({ q: query.q }))}>{t('widen')}</a>
            </p>
          )}
          <SearchAdvice locale={locale} />
        </>
      )}
      {query.q !== '' && (answer.total > 0 || isNarrowed) && (
        <div className="search-columns">
          <FacetLinks facets={facets} locale={locale} />
          <div>
            <ResultList hits={answer.hits} locale={locale} />
            {answer.pages > 1 && (
              <nav className="note pages" aria-label={t('pages')}>
                {query.page > 1 && (
                  <a href={searchHref(locale, query, { page: String(query.page - 1) })}>{t('previous')}</a>
                )}
                <span>{t('page', { page: query.page, pages: answer.pages })}</span>
                {query.page < answer.pages && (
                  <a href={searchHref(locale, query, { page: String(query.page + 1) })}>{t('next')}</a>
                )}
              </nav>
            )}
            {answer.hits.length > 0 && (
              <CiteResults query={cited} total={answer.total} shown={answer.hits.length} locale={locale} />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  )
}
