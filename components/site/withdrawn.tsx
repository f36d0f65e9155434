import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Version } from '@/lib/entries/version'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { historyPath, localized, versionPath } from '@/lib/routes'
import { PageFrame } from '@/components/site/page-frame'

/** The page of an entry that was withdrawn: when, why, and where its versions are kept. Answers 410. */
export function Withdrawn({ version, locale }: { version: Version; locale: Locale }) {
  const t = translator(locale, 'site')
  const { withdrawn, path, snapshot } = version
  if (withdrawn === null) throw new Error(`${path} is not withdrawn`)
  return (
    <PageFrame locale={locale} path={path} status={410}>
      <div className="py-12 md:py-20 grid gap-5 max-w-measure">
        <h1>{t('withdrawn.heading')}</h1>
        <p className="lead">
          {t('withdrawn.text', {
            title: snapshot.title,
            day: formatDate(locale, dayOf(withdrawn.at)),
          })}
        </p>
        <blockquote lang="en" className="notice">
          {withdrawn.reason}
        </blockquote>
        <p className="note">{t('withdrawn.kept')}</p>
        <ul className="note flex flex-wrap gap-x-5 gap-y-1">
          <li>
            <a href={localized(locale, historyPath(path))}>{t('withdrawn.history')}</a>
          </li>
          <li>
            <a href={localized(locale, versionPath(path, version.version))}>
              {t('withdrawn.last', { version: version.version })}
            </a>
          </li>
        </ul>
      </div>
    </PageFrame>
  )
}
