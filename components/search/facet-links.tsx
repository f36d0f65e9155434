import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** One facet: its values as links with counts, the chosen one marked; `href` of a value, or of none. */
export interface FacetView {
  name: 'kind' | 'place' | 'year'
  clearHref: string
  values: { label: string; count: number; href: string; isChosen: boolean }[]
}

/** Facets of a search as plain links, each with how many results it would leave. */
export function FacetLinks({ facets, locale }: { facets: FacetView[]; locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <nav className="facets" aria-label={t('facets')}>
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => (
          <section key={facet.name}>
            <h2 className="label">{t(`facet.${facet.name}`)}</h2>
            <ul>
              <li>
                <a
                  href={facet.clearHref}
                  aria-current={facet.values.every((value) => !value.isChosen) ? 'true' : undefined}
                >
                  {t('all')}
                </a>
              </li>
              {facet.values.map((value) => (
                <li key={value.label}>
                  <a href={value.href} aria-current={value.isChosen ? 'true' : undefined}>
                    {value.label} <span className="count">{value.count}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  )
}
