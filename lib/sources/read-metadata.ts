import { partsOf } from '@/lib/core/partial-date'
import type { ReadPage } from '@/lib/fetching/read-page'
import type { FoundName, FoundSource } from '@/lib/sources/found-source'
import { toFoundName, toNamedThing } from '@/lib/sources/found-name'
import { textAt, type Thing, thingsIn, typesOf } from '@/lib/sources/json-ld'

const TYPES: Record<string, FoundSource['type']> = {
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  BlogPosting: 'post-weblog',
  Report: 'report',
  Dataset: 'dataset',
  Legislation: 'legislation',
  Book: 'book',
  Article: 'webpage',
  WebPage: 'webpage',
}

/**
 * What a page says of itself: Highwire (`citation_…`), JSON-LD, Dublin Core, Open Graph and its title, in this order of
 * trust. `url` is where it was found. Pure.
 */
export function readMetadata(page: ReadPage, url: string): FoundSource {
  const all = (name: string) => page.metas.filter((meta) => meta.name === name).map((meta) => meta.content)
  const meta = (...names: string[]) => names.flatMap(all)[0] ?? ''
  const thing =
    thingsIn(page.jsonLd).find((each) => typesOf(each).some((type) => TYPES[type] !== undefined)) ?? {}
  const first = (...texts: string[]) => texts.find((text) => text !== '') ?? ''
  const journal = meta('citation_journal_title')
  const site = meta('og:site_name', 'application-name')
  return {
    title: first(
      meta('citation_title'),
      textAt(thing, 'headline'),
      meta('dc.title', 'dcterms.title', 'og:title'),
      textAt(thing, 'name'),
      page.title,
    ),
    type: typeOf(page, thing),
    authors: authorsOf(thing, all),
    issued: first(
      ...[
        meta('citation_publication_date', 'citation_date'),
        textAt(thing, 'datePublished'),
        meta('article:published_time'),
        meta('dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'date'),
      ].map(dayOf),
    ),
    container: first(journal, textAt(thing, 'isPartOf'), site, textAt(thing, 'publisher')),
    publisher: meta(
      'citation_publisher',
      'citation_technical_report_institution',
      'dc.publisher',
      'dcterms.publisher',
    ),
    volume: meta('citation_volume'),
    issue: meta('citation_issue'),
    page: [meta('citation_firstpage'), meta('citation_lastpage')].filter(Boolean).join('–'),
    language: languageOf(first(meta('citation_language', 'dc.language'), page.language, meta('og:locale'))),
    url: canonicalOf(page, url),
    doi: meta('citation_doi').replace(/^(doi:|https?:\/\/(dx\.)?doi\.org\/)/i, ''),
  }
}

function typeOf(page: ReadPage, thing: Thing): FoundSource['type'] {
  const has = (name: string) => page.metas.some((meta) => meta.name === name)
  if (has('citation_journal_title')) return 'article-journal'
  if (has('citation_technical_report_institution')) return 'report'
  return (
    typesOf(thing)
      .map((type) => TYPES[type])
      .find((type) => type !== undefined) ?? 'webpage'
  )
}

function authorsOf(thing: Thing, all: (name: string) => string[]): FoundName[] {
  const tries: (FoundName | null)[][] = [
    all('citation_author').map(toFoundName),
    [thing['author']].flat().slice(0, 40).map(toNamedThing),
    all('dc.creator').concat(all('dcterms.creator')).map(toFoundName),
    all('article:author').map(toFoundName),
    all('author')
      .flatMap((names) => names.split(/\s*(?:;|\band\b)\s*/))
      .map(toFoundName),
  ]
  return (
    tries
      .map((names) => names.filter((name) => name !== null))
      .find((names) => names.length > 0)
      ?.slice(0, 40) ?? []
  )
}

/** The day that a timestamp names, as written where it was made; `2016/11` and `2016` stay what they are. */
function dayOf(text: string): string {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?)?/.exec(text.trim())
  if (!match) return ''
  const day = match
    .slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-')
  return partsOf(day) === null ? '' : day
}

function languageOf(text: string): string {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/i.exec(text.trim())
  return match ? [match[1]?.toLowerCase(), match[2]?.toUpperCase()].filter(Boolean).join('-') : ''
}

/** The address that the page calls its own, when that is on the same host; else where it was found. */
function canonicalOf(page: ReadPage, url: string): string {
  const said = page.canonical ?? page.metas.find(({ name }) => name === 'og:url')?.content ?? ''
  if (!URL.canParse(said, url)) return url
  const own = new URL(said, url)
  own.hash = ''
  return own.host === new URL(url).host && own.pathname !== '/' ? own.href : url
}
