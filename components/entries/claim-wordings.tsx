import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { ClaimHistory } from '@/lib/entries/get-claim'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized, versionPath } from '@/lib/routes'

/** What a claim said from which version on, the newest first, and what it then leaned on. */
export function ClaimWordings({
  claim,
  listed,
  locale,
}: {
  claim: Pick<ClaimHistory, 'wordings' | 'path' | 'locale'>
  listed: ReadonlyMap<string, ListedSource>
  locale: Locale
}) {
  const t = translator(locale, 'claims')
  return (
    <ol className="version-list" role="list" reversed>
      {claim.wordings.map((wording) => (
        <li key={wording.version}>
          <p className="note">
            <a href={localized(locale, versionPath(claim.path, wording.version))}>
              {t('version', { version: wording.version })}
            </a>
            , {t('published', { day: formatDate(locale, dayOf(wording.publishedAt)) })}
          </p>
          <p lang={claim.locale}>{wording.text}</p>
          <p className="note">
            {wording.citations
              .map(({ source, locator }) =>
                [listed.get(source)?.title ?? source, locator].filter(Boolean).join(', '),
              )
              .join('; ')}
          </p>
        </li>
      ))}
    </ol>
  )
}
