import { citationFormats, CITATION_FORMATS } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** The results on this page as a file or as references. `query` are the parameters of the search. */
export function CiteResults({ query, locale }: { query: URLSearchParams; locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <details className="cite-results">
      <summary>{t('cite')}</summary>
      <p className="note">{t('citeText')}</p>
      <ul className="examples">
        {citationFormats.map((format) => (
          <li key={format}>
            <a
              href={`/api/v1/citations?${new URLSearchParams([...query, ['format', format], ['locale', locale]])}`}
            >
              {CITATION_FORMATS[format].label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
