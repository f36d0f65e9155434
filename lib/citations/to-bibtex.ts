import type { CslItem } from '@/lib/core/csl-item'
import { firstDay, toIsoDate } from '@/lib/citations/date-text'
import { normalLaw } from '@/lib/citations/normal-law'
import { noteText } from '@/lib/citations/note-text'
import { bibtexType } from '@/lib/citations/tex/bibtex-type'
import { protectCapitals } from '@/lib/citations/tex/protect-capitals'
import {
  texEntry,
  texPages,
  texRaw,
  texText,
  texVerbatim,
  type TexField,
} from '@/lib/citations/tex/tex-entry'
import { texKey } from '@/lib/citations/tex/tex-key'
import { texNames } from '@/lib/citations/tex/tex-names'

const monthMacros = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * One BibTeX entry in UTF-8, ending with a line feed. Web pages and law are `@misc`, because BibTeX's own styles know
 * nothing closer; where the law is printed stands in `note`. `key` must be unique in its file: see `texKeys`.
 */
export function toBibtex(record: CslItem, key: string = texKey(record.id)): string {
  const item = normalLaw(record)
  const type = bibtexType(item.type)
  const container = item['container-title']
  const isLaw = ['legal_case', 'legislation', 'regulation', 'bill'].includes(item.type)
  const body = item.publisher ?? item.authority
  return texEntry(type, key, [
    texRaw('author', texNames(item.author ?? [])),
    texText('key', item.author === undefined ? item.title : null), // BibTeX sorts and labels by it
    texRaw('title', protectCapitals(item.title ?? '')),
    texRaw('shorttitle', protectCapitals(item['title-short'] ?? '')),
    texText('journal', type === 'article' ? container : null),
    texRaw('booktitle', type.startsWith('in') ? protectCapitals(container ?? '') : null),
    // "Plainsight" or "CBS News": the site or network, which @misc has no other place for.
    texText('howpublished', type === 'misc' && !isLaw ? container : null),
    texRaw('editor', texNames(item.editor ?? [])),
    texText('type', type === 'techreport' || type === 'phdthesis' || type === 'misc' ? item.genre : null),
    texText(type === 'techreport' ? 'institution' : type === 'phdthesis' ? 'school' : 'publisher', body),
    texText('address', item['publisher-place'] ?? item.jurisdiction),
    texText('edition', item.edition),
    texText('series', item['collection-title']),
    texText('volume', item.volume),
    texText('number', item.issue ?? item.number ?? item['collection-number']),
    texPages(item.page),
    ...dateFields(item),
    texVerbatim('doi', item.DOI),
    texText('isbn', item.ISBN),
    texText('issn', item.ISSN),
    texVerbatim('url', item.URL),
    texRaw('urldate', item.accessed && toIsoDate(item.accessed)),
    texText('note', noteText(record)),
    texText('language', item.language),
    texText('keywords', item.keyword),
    texText('abstract', item.abstract),
  ])
}

function dateFields(item: CslItem): TexField[] {
  if (item.issued === undefined) return []
  const [year, month, day] = firstDay(item.issued)
  return [
    texRaw('year', String(year)),
    ['month', month === undefined ? null : (monthMacros[month - 1] ?? null)], // a macro: styles spell it their own way
    texRaw('day', day === undefined ? null : String(day)),
  ]
}
