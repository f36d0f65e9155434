import type { Locale } from '@/lib/core/locale'
import type { LeaningEntry } from '@/lib/entries/list-claims-leaning'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized } from '@/lib/routes'

/** Every claim that leans on a source, under the entry that makes it. Each leads to its own page and to its place in the text. */
export function LeaningClaims({ entries, locale }: { entries: readonly LeaningEntry[]; locale: Locale }) {
  const t = translator(locale, 'prose')
  const count = entries.reduce((sum, entry) => sum + entry.claims.length, 0)
  if (count === 0) return <p className="note">{t('sources.leaningNone')}</p>
  return (
    <>
      <p className="note mb-5">{t('sources.leaningCount', { count, entries: entries.length })}</p>
      {entries.map(({ version, claims }) => (
        <section key={version.entryId} className="mb-7 max-w-[46rem]" lang={version.locale}>
          <h3 className="mb-1">
            <a href={localized(locale, version.path)}>{version.snapshot.title}</a>
          </h3>
          <ul className="claim-list">
            {claims.map((claim, index) => (
              <li key={index}>
                <a href={localized(locale, claimPath(claim.id))}>{claim.text}</a>
                {claim.locator !== null && <span className="note"> {claim.locator}</span>}
                {claim.quote !== null && <q className="source-quote">{claim.quote}</q>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
