import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { Release } from '@/lib/open-data/releases/release'
import { localized, releaseFilePath, releasePath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** A release as a schema.org Dataset, which data searches read. */
export function releaseJsonLd(release: Release, locale: Locale): Record<string, unknown> {
  const t = translator(locale, 'data')
  return {
    '@type': 'Dataset',
    '@id': absolute(releasePath(release.day)),
    name: t('one.title', { day: release.day }),
    description: t('one.description', { day: release.day }),
    url: absolute(localized(locale, releasePath(release.day))),
    version: release.day,
    datePublished: release.day,
    inLanguage: ['en', 'es'],
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'Organization', name: 'The Plainsight contributors', url: absolute('/') },
    distribution: {
      '@type': 'DataDownload',
      contentUrl: absolute(releaseFilePath(release.day)),
      encodingFormat: 'application/zip',
      contentSize: `${release.bytes} B`,
      sha256: release.sha256,
    },
  }
}
