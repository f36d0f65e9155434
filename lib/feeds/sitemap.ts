import type { Database } from '@/lib/db/client'
import { escapeXml } from '@/lib/feeds/escape-xml'
import {
  correctionsPath,
  aboutPath,
  dataPath,
  homePath,
  listPath,
  localized,
  methodPath,
  errorsPath,
  releasesPath,
  timelinePath,
} from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** The protocol takes 50,000 addresses a file; each entry has two languages. */
export const SITEMAP_ENTRIES = 20_000

/** The index of sitemaps: one for every 20,000 entries, by address. */
export async function sitemapIndex(client: Database): Promise<string> {
  const entries = await client.searchDocument.count({ where: { locale: 'en' } })
  const files = Array.from(
    { length: Math.max(1, Math.ceil(entries / SITEMAP_ENTRIES)) },
    (_, page) => `/sitemaps/${page + 1}.xml`,
  )
  return wrap(
    'sitemapindex',
    files.map((path) => `<sitemap><loc>${escapeXml(absolute(path))}</loc></sitemap>`),
  )
}

/** Sitemap `page`, from 1, with both languages of every page; null past the last. */
export async function sitemapPage(client: Database, page: number): Promise<string | null> {
  const documents = await client.searchDocument.findMany({
    where: { locale: 'en' },
    orderBy: { path: 'asc' },
    skip: (page - 1) * SITEMAP_ENTRIES,
    take: SITEMAP_ENTRIES,
    select: { path: true, entryId: true },
  })
  if (documents.length === 0 && page > 1) return null
  const changes = await changesOf(
    client,
    documents.map(({ entryId }) => entryId),
  )
  const places: Place[] = [
    ...(page === 1 ? FIXED.map((path) => ({ path })) : []),
    ...documents.map(({ path, entryId }) => ({ path, changedAt: changes.get(entryId) })),
  ]
  return wrap(
    'urlset',
    places.flatMap((place) => (['en', 'es'] as const).map((locale) => urlElement(place, locale))),
  )
}

interface Place {
  path: string
  /** When the newest version was published; lists have no such day. */
  changedAt?: Date | undefined
}

async function changesOf(client: Database, entryIds: string[]): Promise<Map<string, Date | undefined>> {
  const editions = await client.edition.findMany({
    where: { locale: 'en', entryId: { in: entryIds } },
    select: { entryId: true, published: { select: { publishedAt: true } } },
  })
  return new Map(editions.map(({ entryId, published }) => [entryId, published?.publishedAt ?? undefined]))
}

const FIXED = [
  homePath,
  ...(
    [
      'cities',
      'counties',
      'states',
      'school-districts',
      'federal',
      'policies',
      'cases',
      'explainers',
      'sources',
      'glossary',
      'questions',
      'numbers',
      'statements',
    ] as const
  ).map((family) => listPath(family)),
  correctionsPath,
  errorsPath,
  timelinePath(),
  releasesPath,
  aboutPath,
  methodPath,
  dataPath,
]

function urlElement({ path, changedAt }: Place, locale: 'en' | 'es'): string {
  const alternates = (['en', 'es'] as const).map(
    (language) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(absolute(localized(language, path)))}"/>`,
  )
  const changed = changedAt === undefined ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`
  return `<url><loc>${escapeXml(absolute(localized(locale, path)))}</loc>${changed}${alternates.join('')}</url>`
}

function wrap(name: string, elements: string[]): string {
  const namespaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${namespaces}>\n${elements.join('\n')}\n</${name}>\n`
}
