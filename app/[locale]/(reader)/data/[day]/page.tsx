import type { Metadata } from 'next'
import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import { formatBytes } from '@/lib/messages/format-bytes'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { listReleases, siteReleasesFolder } from '@/lib/open-data/releases/list-releases'
import { type Release, releaseName } from '@/lib/open-data/releases/release'
import { changesPath, releaseFilePath, releasePath, releasesPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import { JsonLd } from '@/components/site/json-ld'
import { NotHere } from '@/components/site/not-here'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { TextPage } from '@/components/site/text-page'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'
import { releaseJsonLd } from '@/app/[locale]/(reader)/data/release-json-ld'

interface Props {
  params: Promise<{ locale: string; day: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, release } = await load(params)
  if (!release) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const t = translator(locale, 'data')
  const day = formatDate(locale, release.day)
  const [title, description] = [t('one.title', { day }), t('one.description', { day })]
  return pageMetadata({ locale, path: releasePath(release.day), title, description })
}

/** One release: what it holds, how to get, check, import and cite it, and what has changed since. */
export default async function ReleasePage({ params }: Props) {
  noteTags('site')
  const { locale, day, release } = await load(params)
  if (!release) return <NotHere locale={locale} path={releasePath(day)} />
  const t = translator(locale, 'data')
  const named = { day: formatDate(locale, release.day) }
  return (
    <>
      <JsonLd data={releaseJsonLd(release, locale)} />
      <TextPage
        locale={locale}
        path={releasePath(release.day)}
        title={t('one.title', named)}
        lead={t('one.lead', named)}
        crumbs={[{ label: t('title'), path: releasesPath }]}
        sections={[
          { id: 'facts', title: t('one.facts'), children: <What {...{ release, locale }} /> },
          { id: 'get', title: t('one.get'), children: <Get {...{ release, locale }} /> },
          { id: 'cite', title: t('one.cite'), children: <Cite {...{ release, locale }} /> },
          { id: 'files', title: t('one.files'), children: <Files {...{ release, locale }} /> },
        ]}
      />
    </>
  )
}

async function load(params: Props['params']) {
  const [locale, { day }] = [await readLocale(params), await params]
  const releases = await listReleases(siteReleasesFolder())
  return { locale, day, release: releases.find((each) => each.day === day) ?? null }
}

interface Part {
  release: Release
  locale: Locale
}

function What({ release, locale }: Part) {
  const t = translator(locale, 'data')
  const kinds = translator(locale, 'search')
  const counts = Object.entries(release.counts).filter(([, count]) => count > 0)
  return (
    <Facts
      facts={[
        { term: t('one.knownAt'), value: <time dateTime={release.knownAt}>{release.knownAt}</time> },
        {
          term: t('one.entries'),
          value: counts
            .map(([kind, count]) => `${kinds(`kind.${kind}` as 'kind.policy')} ${count}`)
            .join(' · '),
        },
        { term: t('one.size'), value: formatBytes(locale, release.bytes) },
        { term: t('one.sha'), value: <code className="hash">{release.sha256}</code> },
      ]}
    />
  )
}

function Get({ release, locale }: Part) {
  const t = translator(locale, 'data')
  const zip = `${releaseName(release.day)}.zip`
  return (
    <>
      <p>
        <a href={releaseFilePath(release.day)}>{t('releases.download')}</a>
      </p>
      <p>{t('one.check')}</p>
      <pre>{`echo "${release.sha256}  ${zip}" | sha256sum -c`}</pre>
      <p>{t('one.checkInside')}</p>
      <pre>{`unzip ${zip} && sha256sum -c SHA256SUMS`}</pre>
      <p>{t('one.import')}</p>
      <pre>{`npm run content:import -- ${zip}`}</pre>
      {release.lastChange !== null && (
        <p>
          {t('one.since')}{' '}
          <a href={changesPath({ since: release.lastChange })}>
            {t('one.sinceLink', { number: release.lastChange })}
          </a>
          .
        </p>
      )}
    </>
  )
}

function Cite({ release, locale }: Part) {
  const t = translator(locale, 'data')
  const { day, sha256 } = release
  const url = absolute(releasePath(day))
  return (
    <>
      <p lang="en" className="wrap-anywhere">
        {t('one.citeText', { year: day.slice(0, 4), day, url, sha: sha256 })}
      </p>
      <p>{t('one.noDoi')}</p>
      <ul>
        <li>
          <a href={`${releaseFilePath(day)}?format=datacite`}>{t('one.datacite')}</a>
        </li>
        <li>
          <a href={`${releaseFilePath(day)}?format=json`}>{t('one.json')}</a>
        </li>
      </ul>
    </>
  )
}

function Files({ release, locale }: Part) {
  const t = translator(locale, 'data')
  return (
    <DataTable
      label={t('one.files')}
      columns={[
        { key: 'path', label: t('one.path'), names: true },
        { key: 'bytes', label: t('one.bytes'), className: 'number' },
        { key: 'sha', label: t('one.hash') },
      ]}
      rows={release.files.map(({ path, bytes, sha256 }) => ({
        key: path,
        cells: {
          path: <code>{path}</code>,
          bytes: new Intl.NumberFormat(locale).format(bytes),
          sha: <code className="hash">{sha256}</code>,
        },
      }))}
    />
  )
}
