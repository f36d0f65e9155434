import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'

export interface Crumb {
  label: string
  /** Without language prefix. */
  path: string
  /** Of the label, when it is an entry's own words. */
  language?: string
}

/** The way from the section to this page; the page itself is the heading below, so it is not repeated. */
export function Breadcrumbs({ locale, crumbs }: { locale: Locale; crumbs: Crumb[] }) {
  return (
    <nav className="breadcrumbs note" aria-label={translator(locale, 'site')('breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={localized(locale, crumb.path)} lang={crumb.language}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
