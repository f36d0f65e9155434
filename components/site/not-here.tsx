import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { PageFrame } from '@/components/site/page-frame'
import { SearchForm } from '@/components/site/search-form'
import { SITE_SECTIONS } from '@/components/site/site-sections'

/**
 * The page for an address that holds nothing: its own words stand ready in the search, which knows misspellings. Reader pages return it instead of calling Next's `notFound()`, which sends an
 * empty shell that needs a script; the server reads the status off `<main>`.
 */
export function NotHere({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, 'site')
  return (
    <PageFrame locale={locale} path={path} status={404}>
      <div className="py-12 md:py-20 grid gap-5 max-w-measure">
        <h1>{t('notHere.title')}</h1>
        <p>{t('notHere.explain')}</p>
        <p className="note">{t('notHere.searchInstead')}</p>
        <SearchForm
          locale={locale}
          id="not-here-search"
          label={t('search.placeholder')}
          query={wordsOf(path)}
        />
        <ul className="note flex flex-wrap gap-x-5 gap-y-1">
          {SITE_SECTIONS.filter((section) => section.main).map((section) => (
            <li key={section.path}>
              <a href={localized(locale, section.path)}>{t(section.label)}</a>
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}

/** What somebody looked for by an address: the words of its last part. */
function wordsOf(path: string): string {
  const last = path.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(last)
      .replaceAll(/[-_+.]+/g, ' ')
      .trim()
      .slice(0, 80)
  } catch {
    return '' // a broken escape holds no words
  }
}
