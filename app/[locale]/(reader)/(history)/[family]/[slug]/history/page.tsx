import type { Metadata } from 'next'
import { hasOneEditor } from '@/lib/core/has-one-editor'
import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listVersionHistory } from '@/lib/entries/list-version-history'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { entryFeedPath, historyPath, localized } from '@/lib/routes'
import { Breadcrumbs } from '@/components/site/breadcrumbs'
import { NotHere } from '@/components/site/not-here'
import { PageFrame } from '@/components/site/page-frame'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { VersionList } from '@/components/entries/version-list'
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
        <p className="note">
          {t('intro')} {hasOneEditor(process.env) && t('alone')}
        </p>
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
      <VersionList version={version} lines={lines} locale={locale} />
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
