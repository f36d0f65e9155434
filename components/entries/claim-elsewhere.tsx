import type { Locale } from '@/lib/core/locale'
import type { ClaimHistory } from '@/lib/entries/get-claim'
import { translator } from '@/lib/messages/translator'
import { claimPath, localized } from '@/lib/routes'

type Elsewhere = Pick<ClaimHistory, 'id' | 'locale' | 'wordings' | 'lastVersion'>

/** What the same claim says in other languages: it has one id in all of them. */
export function ClaimElsewhere({ claims, locale }: { claims: Elsewhere[]; locale: Locale }) {
  const t = translator(locale, 'claims')
  return claims.map((claim) => (
    <section key={claim.locale} aria-labelledby={`in-${claim.locale}`}>
      <h2 id={`in-${claim.locale}`} className="mb-3">
        {t(`elsewhere.${claim.locale}`)}
      </h2>
      <p lang={claim.locale}>{claim.wordings[0]?.text}</p>
      <p className="note mt-3">
        <a href={localized(claim.locale, claimPath(claim.id))} hrefLang={claim.locale}>
          {t('elsewhere.version', { version: claim.lastVersion })}
        </a>
      </p>
    </section>
  ))
}
