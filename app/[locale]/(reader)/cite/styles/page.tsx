import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { listStyles, searchStyles } from '@/lib/citations/styled/list-styles'
import { translator } from '@/lib/messages/translator'
import { localized, stylesPath } from '@/lib/routes'
import { readStyleQuery } from '@/app/[locale]/(reader)/cite/styles/read-style-query'
import { StyleList } from '@/components/citations/style-list'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { SearchForm } from '@/components/site/search-form'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const MOST = 60

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'styles')
  return pageMetadata({
    locale,
    path: stylesPath(),
    title: t('title'),
    description: t('description'),
    indexed: false,
  })
}

/** Which citation styles can be had here, and, when it was reached from an entry or a claim, its citation in each. */
export default async function StylesPage({ params, searchParams }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'styles')
  const { q, cited } = readStyleQuery(await searchParams)
  const styles = await listStyles()
  const found = searchStyles(styles, q)
  return (
    <PageFrame locale={locale} path={stylesPath({ q, ...cited })}>
      <header className="pt-3 pb-6 md:pt-5 grid gap-3">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead', { count: styles.length })}</p>
      </header>
      <div className="search-page-form">
        <SearchForm
          locale={locale}
          id="style-search"
          query={q}
          label={t('label')}
          action={localized(locale, stylesPath())}
          hidden={cited}
        />
      </div>
      {q === '' ? (
        <p className="max-w-measure">{t('offered')}</p>
      ) : (
        <h2 aria-live="polite">{t('found', { count: found.length, query: q })}</h2>
      )}
      {found.length > MOST && <p className="note">{t('more', { shown: MOST })}</p>}
      <StyleList styles={found.slice(0, MOST)} cited={cited} locale={locale} />
      <section className="prose max-w-measure mt-10" aria-labelledby="use">
        <h2 id="use">{t('use.heading')}</h2>
        <p>
          {t('use.text')} <code>format=csl&amp;style=ieee</code>
        </p>
        <p>
          {t('use.html')} <code>as=html</code>
        </p>
        <p>{t('use.origin')}</p>
      </section>
    </PageFrame>
  )
}
