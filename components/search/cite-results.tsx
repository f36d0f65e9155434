import { CITATION_FORMATS, type CitationFormat, citationFormats } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { searchCitationPath } from '@/lib/routes'
import { ExportLinks } from '@/components/citations/export-links'

/** The citation API takes no more at once. */
const MOST = 1000

/** The results as a file or as references: those on this page, and all of them. `query` are the parameters of the search. */
export function CiteResults({
  query,
  total,
  shown,
  locale,
}: {
  query: URLSearchParams
  /** How many the search finds, and how many of them this page shows. */
  total: number
  shown: number
  locale: Locale
}) {
  const t = translator(locale, 'search')
  const here = (format: CitationFormat) => searchCitationPath(query, { format, locale })
  const all = (format: CitationFormat) =>
    searchCitationPath(query, { format, locale, limit: String(MOST), page: '1' })
  const wanted = Math.min(total, MOST)
  return (
    <details className="cite-results">
      <summary>{t('cite')}</summary>
      <p className="note">{t('citeText')}</p>
      <ul className="examples">
        {citationFormats.map((format) => (
          <li key={format}>
            <a href={here(format)}>{CITATION_FORMATS[format].label}</a>
          </li>
        ))}
      </ul>
      {total > shown && (
        <ExportLinks
          label={t(total > MOST ? 'citeMost' : 'citeAll', { total: wanted })}
          total={wanted}
          pathOf={all}
          locale={locale}
        />
      )}
    </details>
  )
}
