import { plainProse } from '@/lib/claims/plain-prose'
import type { Locale } from '@/lib/core/locale'
import { shownCheck } from '@/lib/entries/last-checks'
import type { Version } from '@/lib/entries/version'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { homePath, localized, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { PageSources } from '@/components/entries/number-sources'

/** Under which the site's own texts may be reused; said in words at `/about`. */
export const TEXT_LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The site as that of which a page is part, and its publisher. */
export function siteJsonLd(locale: Locale): Record<string, unknown> {
  return { '@type': 'WebSite', name: 'Plainsight', url: absolute(localized(locale, homePath)) }
}

/**
 * What is true of the page of every entry, as linked data (schema.org): the page, which version of it, when it was first and last
 * published, under which licence, and the works that its claims cite. Each kind adds what it is about.
 */
export function entryJsonLd({
  version,
  locale,
  sources,
  listed,
}: {
  version: Version
  locale: Locale
  sources: PageSources
  listed: ReadonlyMap<string, ListedSource>
}): Record<string, unknown> {
  const { snapshot, path } = version
  const description = plainProse(snapshot.summary)
  return {
    '@type': 'WebPage',
    '@id': absolute(localized(locale, versionPath(path, version.version))),
    url: absolute(localized(locale, path)),
    name: snapshot.title,
    ...(description !== '' && { description }),
    inLanguage: version.locale,
    version: String(version.version),
    ...translated(version),
    datePublished: version.firstPublishedAt.toISOString(),
    dateModified: version.publishedAt.toISOString(),
    ...checked(version),
    license: TEXT_LICENCE,
    isPartOf: siteJsonLd(locale),
    publisher: { '@type': 'Organization', name: 'Plainsight', url: absolute(homePath) },
    citation: sources.sources.flatMap(({ slug }) => {
      const source = listed.get(slug)
      return source === undefined ? [] : [citedWork(source)]
    }),
  }
}

/** When somebody last looked whether it is still true, as readers are told. */
function checked(version: Version): Record<string, unknown> {
  const check = shownCheck(version)
  if (check === null) return {}
  const by = check.by === null ? {} : { reviewedBy: { '@type': 'Person', name: check.by } }
  return { lastReviewed: check.on, ...by }
}

/** The English version that a translation says. */
function translated({ translation, path }: Version): Record<string, unknown> {
  if (translation === null || translation.version === null) return {}
  const id = absolute(versionPath(path, translation.version))
  return { translationOfWork: { '@type': 'WebPage', '@id': id, inLanguage: 'en' } }
}

/** A source as a work that is cited. */
export function citedWork(source: ListedSource): Record<string, unknown> {
  return {
    '@type': 'CreativeWork',
    name: source.title,
    url: source.url ?? absolute(source.path),
    ...(source.issued !== null && { datePublished: source.issued }),
  }
}

/** A list of this site as linked data; its entries say of themselves what they are. */
export function listJsonLd(list: {
  locale: Locale
  path: string
  title: string
  description: string
}): Record<string, unknown> {
  return {
    '@type': 'CollectionPage',
    url: absolute(localized(list.locale, list.path)),
    name: list.title,
    description: list.description,
    inLanguage: list.locale,
    license: TEXT_LICENCE,
    isPartOf: siteJsonLd(list.locale),
  }
}
