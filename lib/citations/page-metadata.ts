import type { CslItem } from '@/lib/core/csl-item'
import { bluebookNames } from '@/lib/citations/bluebook/bluebook-names'
import { toIsoDate } from '@/lib/citations/date-text'
import { plainLine } from '@/lib/citations/plain-line'
import { safeUrl } from '@/lib/citations/safe-url'

/** One `<meta>` element; exactly one of `name` and `property` is there. */
export type PageMeta = { name?: string; property?: string; content: string }

const zoteroTypes: Partial<Record<CslItem['type'], string>> = {
  'article-journal': 'journalArticle',
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'bill',
  book: 'book',
  chapter: 'bookSection',
  dataset: 'dataset',
  document: 'document',
  'entry-encyclopedia': 'encyclopediaArticle',
  hearing: 'hearing',
  legal_case: 'case',
  legislation: 'statute',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  report: 'report',
  webpage: 'webpage',
}

/**
 * Metadata of a page about one thing, as Zotero's Embedded Metadata translator and link previews read them. The kind is
 * always named (`z:itemType`), for without it `citation_title` alone would make a journal article of every page;
 * `citation_title` itself stands only on what is an article, report or dataset. No COinS: it would outrank these and lose
 * address and site name. `siteName` is the publication that the page belongs to.
 */
export function toPageMeta(item: CslItem, siteName: string = 'Plainsight'): PageMeta[] {
  const title = plainLine(item.title ?? '')
  const url = item.URL === undefined ? null : safeUrl(item.URL)
  const date = item.issued === undefined ? null : toIsoDate({ 'date-parts': [item.issued['date-parts'][0]] })
  const isScholarly = ['article-journal', 'report', 'dataset'].includes(item.type)
  const authors = (item.author ?? []).map((author) => bluebookNames([author]))
  const kind = zoteroTypes[item.type] ?? 'webpage'
  const metas: PageMeta[] = [
    { name: 'z:itemType', content: kind },
    { name: 'DC.type', content: kind },
    { name: 'DC.title', content: title },
    ...authors.map((author) => ({ name: 'DC.creator', content: author })),
    { name: 'DC.date', content: date ?? '' },
    { name: 'DC.publisher', content: plainLine(item.publisher ?? siteName) },
    { name: 'DC.language', content: item.language ?? '' },
    { name: 'DC.identifier', content: url ?? '' },
    { name: 'citation_title', content: isScholarly ? title : '' },
    ...(isScholarly ? authors.map((author) => ({ name: 'citation_author', content: author })) : []),
    { name: 'citation_publication_date', content: isScholarly ? (date ?? '') : '' },
    { name: 'citation_public_url', content: url ?? '' },
    { name: 'citation_language', content: item.language ?? '' },
    { property: 'og:site_name', content: siteName },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:url', content: url ?? '' },
  ]
  return metas.filter(({ content }) => content !== '')
}
