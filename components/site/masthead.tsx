import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { homePath, localized, searchPath } from '@/lib/routes'
import { SearchForm } from '@/components/site/search-form'
import { SITE_SECTIONS } from '@/components/site/site-sections'

/**
 * Name, sections and search. On a phone the sections open as a popover, without script; wide screens show them as a line.
 * `path` is the page's own, to mark the section that the reader is in.
 */
export function Masthead({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, 'site')
  return (
    <header className="masthead">
      <div className="page">
        <div className="masthead-row">
          <a className="masthead-name" href={localized(locale, homePath)}>
            {t('name')}
          </a>
          <SearchForm locale={locale} id="masthead-search" />
          <a className="menu-button search-link" href={localized(locale, searchPath())}>
            {t('search.submit')}
          </a>
          <button type="button" className="menu-button" popoverTarget="site-nav">
            {t('nav.sections')}
          </button>
        </div>
        <nav id="site-nav" className="site-nav" popover="auto" aria-label={t('nav.label')}>
          <ul>
            {SITE_SECTIONS.filter((section) => section.main).map((section) => (
              <li key={section.path}>
                <a
                  href={localized(locale, section.path)}
                  aria-current={
                    path === section.path ? 'page' : path.startsWith(`${section.path}/`) ? 'true' : undefined
                  }
                >
                  {t(section.label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
