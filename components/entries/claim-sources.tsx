import type { Citation } from '@/lib/core/citation'
import type { Locale } from '@/lib/core/locale'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { translator } from '@/lib/messages/translator'
import { SourceLine } from '@/components/entries/source-list'

/** What one claim leans on: each source in full, with where in it, and its own words when they are the point. */
export function ClaimSources({
  citations,
  listed,
  locale,
}: {
  citations: readonly Citation[]
  listed: ReadonlyMap<string, ListedSource>
  locale: Locale
}) {
  const t = translator(locale, 'claims')
  if (citations.length === 0) return <p className="note">{t('noSources')}</p>
  return (
    <ol className="source-list" role="list">
      {citations.map((citation, index) => (
        <li key={index}>
          <span className="source-number">{index + 1}</span>
          <div>
            <SourceLine source={listed.get(citation.source)} locale={locale} />
            {citation.locator !== undefined && <p>{t('locator', { locator: citation.locator })}</p>}
            {citation.quote !== undefined && (
              <p>
                {t('quote')}: <q className="source-quote">{citation.quote}</q>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
