import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { formatBytes } from '@/lib/messages/format-bytes'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { listReleases, siteReleasesFolder } from '@/lib/open-data/releases/list-releases'
import type { Release } from '@/lib/open-data/releases/release'
import {
  changesPath,
  dataPath,
  localized,
  releaseFilePath,
  releasePath,
  releasesPath,
  tablePath,
} from '@/lib/routes'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'
import { DataTable } from '@/components/ui/data-table'

interface Props {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = translator(locale, 'data')
  return pageMetadata({ locale, path: releasesPath, title: t('title'), description: t('description') })
}

/** Everything that can be taken away: releases, tables, the API, feeds, and what may be done with it. */
export default async function DataPage({ params }: Props) {
  noteTags('site')
  const locale = await readLocale(params)
  const t = translator(locale, 'data')
  const releases = await listReleases(siteReleasesFolder())
  return (
    <TextPage
      locale={locale}
      path={releasesPath}
      title={t('title')}
      lead={t('lead')}
      sections={[
        {
          id: 'releases',
          title: t('releases.heading'),
          paragraphs: [t('releases.explain')],
          children:
            releases.length === 0 ? <p>{t('releases.none')}</p> : <ReleaseTable {...{ locale, releases }} />,
        },
        { id: 'now', title: t('now.heading'), children: <AsItStands locale={locale} /> },
        { id: 'licence', title: t('licence.heading'), paragraphs: [t('licence.text')] },
      ]}
    />
  )
}

function ReleaseTable({ locale, releases }: { locale: Locale; releases: Release[] }) {
  const t = translator(locale, 'data')
  const number = new Intl.NumberFormat(locale)
  return (
    <DataTable
      caption={t('releases.caption')}
      columns={[
        { key: 'day', label: t('releases.day'), names: true },
        { key: 'entries', label: t('releases.entries'), className: 'number' },
        { key: 'size', label: t('releases.size'), className: 'number' },
        { key: 'file', label: t('releases.file'), plain: true },
      ]}
      rows={releases.map(({ day, counts, bytes }) => ({
        key: day,
        cells: {
          day: <a href={localized(locale, releasePath(day))}>{formatDate(locale, day)}</a>,
          entries: number.format(Object.values(counts).reduce((sum, count) => sum + count, 0)),
          size: formatBytes(locale, bytes),
          file: <a href={releaseFilePath(day)}>{t('releases.download')}</a>,
        },
      }))}
    />
  )
}

function AsItStands({ locale }: { locale: Locale }) {
  const t = translator(locale, 'data')
  return (
    <>
      <p>
        {t('now.api')} <a href={localized(locale, dataPath)}>{t('now.apiLink')}</a>.
      </p>
      <p>
        {t('now.tables')}{' '}
        {KIND_NAMES.map((kind, index) => (
          <span key={kind}>
            {index > 0 && ' · '}
            <a href={tablePath(kind)}>{translator(locale, 'search')(`kind.${kind}`)}</a>
          </span>
        ))}
      </p>
      <p>
        {t('now.changes')} <a href={changesPath()}>{t('now.changesLink')}</a>.
      </p>
      <p>
        {t('now.feeds')} <a href="/feed.atom">{t('now.feedAtom')}</a>,{' '}
        <a href="/feed.json">{t('now.feedJson')}</a>. {t('now.feedEntry')}
      </p>
    </>
  )
}
