import { Fragment } from 'react'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { VersionLine } from '@/lib/entries/list-version-history'
import type { Version } from '@/lib/entries/version'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { apiPath, diffPath, localized, permanentPath, versionPath } from '@/lib/routes'
import { reasonText } from '@/components/entries/reason-text'

/** Every version of an entry, the newest first: who published it, when and why, and what to do with it. */
export function VersionList({
  version,
  lines,
  locale,
}: {
  /** The entry as it stands, or stood when it was withdrawn. */
  version: Version
  lines: readonly VersionLine[]
  locale: Locale
}) {
  const t = translator(locale, 'history')
  return (
    <ol className="version-list max-w-[46rem]" role="list" reversed>
      {lines.map((line) => (
        <li key={line.version}>
          <h2>
            {t('version', { version: line.version })}
            {line.version === version.latest && version.withdrawn === null && (
              <span className="note"> {t('current')}</span>
            )}
          </h2>
          <p className="note">
            {t('published')}{' '}
            <time dateTime={line.publishedAt.toISOString()}>
              {formatDate(locale, dayOf(line.publishedAt))}
            </time>
            {' · '}
            {line.author === null ? t('bySite') : t('by', { author: line.author })}
            {line.reviewer !== null && `, ${t('reviewedBy', { reviewer: line.reviewer })}`}
          </p>
          <p>
            {reasonText(locale, line.reason)}
            {line.notes.map((note, at) => (
              <Fragment key={note}>
                {stopAfter(line.notes[at - 1] ?? '')} <span lang={version.locale}>{note}</span>
              </Fragment>
            ))}
          </p>
          <p className="note flex flex-wrap gap-x-5">
            <a href={localized(locale, versionPath(version.path, line.version))}>
              {t('read', { version: line.version })}
            </a>
            {line.version > 1 && (
              <a href={localized(locale, diffPath(version.path, line.version - 1, line.version))}>
                {t('compare', { version: line.version - 1 })}
              </a>
            )}
          </p>
          <p className="fine">
            {t('hash')}{' '}
            <a className="hash" href={apiPath(version, line.version)}>
              {line.sha256}
            </a>
            {' · '}
            <a href={localized(version.locale, permanentPath(version.entryId, line.version))}>
              {t('permanent')}
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The full stop between `text` and what follows it, unless it brings its own. */
function stopAfter(text: string): string {
  return /[.!?…]["”»)\]]*\s*$/u.test(text) ? '' : '.'
}
