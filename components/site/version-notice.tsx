import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Version } from '@/lib/entries/version'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { diffPath, historyPath, localized } from '@/lib/routes'

/** What the reader must know before the text: that it is an old version, another day, or another language. */
export function VersionNotice({
  version,
  locale,
  pinned,
  asOf,
}: {
  version: Version
  locale: Locale
  pinned: boolean
  asOf?: string | undefined
}) {
  const t = translator(locale, 'site')
  const current = localized(locale, version.path)
  const facts = {
    version: version.version,
    latest: version.latest,
    day: formatDate(locale, dayOf(version.publishedAt)),
  }
  return (
    <>
      {pinned && version.withdrawn !== null && (
        <p className="notice" role="note">
          {t(isTextAlone(version) ? 'notices.withdrawnText' : 'notices.withdrawn', {
            day: formatDate(locale, dayOf(version.withdrawn.at)),
          })}{' '}
          <span lang="en">{version.withdrawn.reason}</span> {t('notices.withdrawnKept', facts)}{' '}
          <a href={localized(locale, historyPath(version.path))}>{t('withdrawn.history')}</a>
        </p>
      )}
      {pinned && version.withdrawn === null && (
        <p className="notice" role="note">
          {t(version.version === version.latest ? 'notices.pinnedCurrent' : 'notices.pinned', facts)}{' '}
          {version.version < version.latest && (
            <>
              <a href={localized(locale, diffPath(version.path, version.version, version.latest))}>
                {t('notices.seeDiff')}
              </a>{' '}
              ·{' '}
            </>
          )}
          <a href={current}>{t('notices.readCurrent')}</a>
        </p>
      )}
      {asOf !== undefined && (
        <p className="notice" role="note">
          {t('notices.asOf', { day: formatDate(locale, asOf) })}{' '}
          <a href={current}>{t('notices.readToday')}</a>
        </p>
      )}
      {version.locale !== locale && (
        <p className="notice" role="note">
          {t('notices.english')}
        </p>
      )}
    </>
  )
}

/** Whether a translation was withdrawn and its original was not. */
function isTextAlone({ translation }: Version): boolean {
  return translation !== null && translation.current !== null
}
