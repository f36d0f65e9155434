import type { Metadata } from 'next'
import { LOCALES, type Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'

/**
 * Metadata of a page: title, description, canonical address, the same page in each language, Open Graph.
 * `path` has no language prefix. `indexed: false` is for views of an entry that search engines should not offer beside it.
 */
export function pageMetadata(page: {
  locale: Locale
  path: string
  title: string
  description: string
  indexed?: boolean
  /** Public path of a feed about the page's subject, without its ending. */
  feed?: string
}): Metadata {
  const t = translator(page.locale, 'site')
  const url = localized(page.locale, page.path)
  return {
    metadataBase: new URL(siteOrigin()),
    title: page.title,
    description: page.description,
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(LOCALES.map((locale) => [locale, localized(locale, page.path)])),
        'x-default': page.path,
      },
      types: feedLinks(page),
    },
    openGraph: {
      title: page.title,
      description: page.description,
      url,
      siteName: t('name'),
      locale: page.locale,
      type: 'website',
    },
    ...(page.indexed === false && { robots: { index: false } }),
  }
}

function feedLinks({ locale, title, feed }: { locale: Locale; title: string; feed?: string | undefined }) {
  const name = translator(locale, 'site')('name')
  const feeds = [
    ...(feed === undefined ? [] : [{ path: feed, title: `${name}: ${title}` }]),
    { path: '/feed', title: name },
  ]
  return {
    'application/atom+xml': feeds.map(({ path, title: of }) => ({ url: `${path}.atom`, title: of })),
    'application/feed+json': feeds.map(({ path, title: of }) => ({ url: `${path}.json`, title: of })),
  }
}
