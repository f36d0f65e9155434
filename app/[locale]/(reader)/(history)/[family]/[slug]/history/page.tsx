import type { Metadata } from 'next'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listVersionHistory } from '@/lib/entries/list-version-history'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import {
  apiPath,
  diffPath,
  entryFeedPath,
  historyPath,
  localized,
  permanentPath,
  versionPath,
} from '@/lib/routes'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { reasonText } from '@/components/entries/reason-text'
import { redirectMoved } from '@/app/[locale]/(reader)/render-absent'
import { refOfAddress } from '@/app/[locale]/(reader)/(history)/ref-of-address'

interface Props {
  params: Promise<{ locale: string; family: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, version, t } = await load(params)
  if (!version) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const title = t('title', { title: version.snapshot.title })
  return pageMetadata({
    locale,
    path: historyPath(version.path),
    title,
    description: t('intro'),
    indexed: false,
  })
}

/** Who published each version of an entry, when and why. */
export default async function HistoryPage({ params }: Props) {
  const { locale, ref, version, address, t } = await load(params)
  if (!version) {
    if (ref !== null) await redirectMoved(ref, locale, historyPath)
    return <NotHere locale={locale} path={address} />
  }
  const feed = localized(locale, entryFeedPath(version.path))
  const lines = await listVersionHistory(database(), version.entryId, version.locale)
  return (
    <PageFrame locale={locale} path={historyPath(version.path)}>
      <header className="pt-3 pb-8 md:pt-5 grid gap-2">
        <Breadcrumbs
          locale={locale}
          crumbs={[{ label: version.snapshot.title, path: version.path, language: version.locale }]}
        />
        <h1>{t('title', { title: version.snapshot.title })}</h1>
        <p className="note">{t('intro')}</p>
        {version.withdrawn !== null && (
          <p className="notice" role="note">
            {translator(locale, 'site')('notices.withdrawn', {
              day: formatDate(locale, dayOf(version.withdrawn.at)),
            })}{' '}
            <span lang="en">{version.withdrawn.reason}</span>
          </p>
        )}
        <p className="note">
          {t('follow')} <a href={`${feed}.atom`}>{t('hereAtom')}</a>
          {' · '}
          <a href={`${feed}.json`}>{t('hereJson')}</a>
        </p>
      </header>
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
              {line.notes.map((note) => (
                <span key={note} lang={version.locale}>{`. ${note}`}</span>
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
    </PageFrame>
  )
}

async function load(params: Props['params']) {
  const [{ family, slug }, locale] = [await params, await readLocale(params)]
  const ref = refOfAddress(family, slug)
  const found = ref && (await getVersion(database(), ref, locale, { orWithdrawn: true }))
  const address = `/${family}/${slug}`
  // The same entry has one history, under its own family.
  return {
    locale,
    ref,
    version: found?.path === address ? found : null,
    address,
    t: translator(locale, 'history'),
  }
}
