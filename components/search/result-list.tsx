import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { Hit } from '@/lib/search/search'

/** Ranked results: kind, title, and the passage that says most of what was asked. */
export function ResultList({ hits, locale }: { hits: Hit[]; locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <ol className="results">
      {hits.map((hit) => (
        <li key={hit.path}>
          <p className="note">{t(`one.${hit.kind}`)}</p>
          <h2 className="result-title">
            <a href={localized(locale, hit.path)} lang={hit.language}>
              {hit.title}
            </a>
          </h2>
          <p className="result-passage" lang={hit.language}>
            {hit.snippet.map((part, index) =>
              part.isMatch ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
