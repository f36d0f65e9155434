import type { CslItem } from '@/lib/core/csl-item'

const types: Partial<Record<CslItem['type'], string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  pamphlet: 'booklet',
  chapter: 'incollection',
  entry: 'incollection',
  'entry-dictionary': 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  standard: 'techreport',
  thesis: 'phdthesis',
  manuscript: 'unpublished',
}

/** The entry type of classic BibTeX; `misc` for the web, the law and everything later than 1988. */
export function bibtexType(type: CslItem['type']): string {
  return types[type] ?? 'misc'
}
