import type { Locale } from '@/lib/core/locale'
import { LOCALES } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { SITE_SECTIONS } from '@/components/site/site-sections'
import { ThemeSwitch } from '@/components/site/theme-switch'

/** All sections, the same page in the other language, the reader's colours, and what the site promises. */
export function Footer({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, 'site')
  return (
    <footer className="page">
      <div className="footer">
        <nav className="footer-nav" aria-label={t('nav.all')}>
          <ul>
            {SITE_SECTIONS.map((section) => (
              <li key={section.path}>
                <a href={localized(locale, section.path)}>{t(section.label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="switches mt-4 flex flex-wrap items-center gap-x-6">
          {LOCALES.filter((other) => other !== locale).map((other) => (
            <a
              key={other}
              className="switch"
              href={localized(other, path)}
              hrefLang={other}
              lang={other}
              rel="alternate"
            >
              {t(`language.${other}`)}
            </a>
          ))}
          <ThemeSwitch locale={locale} />
        </div>
        <p className="note mt-4 max-w-measure">{t('footer.statement')}</p>
        <p className="note max-w-measure">{t('footer.licence')}</p>
      </div>
    </footer>
  )
}
