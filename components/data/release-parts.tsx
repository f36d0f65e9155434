import type { Locale } from '@/lib/core/locale'
import { formatBytes } from '@/lib/messages/format-bytes'
import { translator } from '@/lib/messages/translator'
import { type Release, releaseName } from '@/lib/open-data/releases/release'
import { changesPath, releaseFilePath, releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import { DataTable } from '@/components/ui/data-table'
import { Facts } from '@/components/ui/facts'

interface Part {
  release: Release
  locale: Locale
}

/** What a release holds, and how it is known. */
export function ReleaseFacts({ release, locale }: Part) {
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

/** How to get, check and import it, and what has changed since. */
export function GetRelease({ release, locale }: Part) {
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

/** How to cite it. */
export function CiteRelease({ release, locale }: Part) {
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

/** Every file in it. */
export function ReleaseFiles({ release, locale }: Part) {
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
