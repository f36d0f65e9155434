import type { Locale } from '@/lib/core/locale'
import type { LeaningClaim } from '@/lib/entries/list-leaning'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized } from '@/lib/routes'

/** Every claim that leans on a source, under the entry that makes it; each leads to its own page. */
export function LeaningClaims({ claims, locale }: { claims: readonly LeaningClaim[]; locale: Locale }) {
  const t = translator(locale, 'prose')
  if (claims.length === 0) return <p className="note">{t('sources.leaningNone')}</p>
  const paths = [...new Set(claims.map((claim) => claim.path))]
  const entries = new Map(paths.map((path) => [path, claims.filter((claim) => claim.path === path)]))
  return (
    <>
      <p className="note mb-5">
        {t('sources.leaningCount', { count: claims.length, entries: entries.size })}
      </p>
      {[...entries].map(([path, leaning]) => (
        <section key={path} className="mb-7 max-w-[46rem]">
          <h3 className="mb-1">
            <a href={localized(locale, path)}>{leaning[0]?.title}</a>
          </h3>
          <ul className="claim-list">
            {leaning.map((claim) => (
              <li key={claim.claimId}>
                <a href={localized(locale, claimPath(claim.claimId))}>{claim.text}</a>
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
