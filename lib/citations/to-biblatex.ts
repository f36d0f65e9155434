import type { CslDate, CslItem } from '@/lib/core/csl-item'
import { toIsoDate } from '@/lib/citations/date-text'
import { normalLaw } from '@/lib/citations/normal-law'
import { noteText } from '@/lib/citations/note-text'
import { biblatexType } from '@/lib/citations/tex/biblatex-type'
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

const subtypes: Partial<Record<CslItem['type'], string>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
}
const languageIds: Record<string, string> = { en: 'american', es: 'spanish', fr: 'french', de: 'german' }

/**
 * One BibLaTeX entry in UTF-8, ending with a line feed. Cases are `@jurisdiction` with court, docket, reporter and page;
 * statutes, bills, orders and regulations are `@legislation`; BibLaTeX's own styles print neither in full, so `note`
 * repeats where the law is printed. `key` must be unique in its file: see `texKeys`.
 */
export function toBiblatex(record: CslItem, key: string = texKey(record.id)): string {
  const item = normalLaw(record)
  const type = biblatexType(item.type)
  const container = item['container-title'] ?? ''
  return texEntry(type, key, [
    texRaw('author', texNames(item.author ?? [])),
    texRaw('title', protectCapitals(item.title ?? '')),
    texRaw('shorttitle', protectCapitals(item['title-short'] ?? '')),
    texText('entrysubtype', subtypes[item.type]),
    containerField(type, container),
    texText('shortjournal', type === 'article' ? item['container-title-short'] : null),
    texRaw('eventtitle', protectCapitals(item['event-title'] ?? '')),
    texText('venue', item['event-place']),
    texRaw('editor', texNames(item.editor ?? [])),
    texRaw('translator', texNames(item.translator ?? [])),
    texText('type', item.genre),
    texText(bodyField(type, container !== ''), item.authority ?? item.publisher),
    texText('publisher', item.authority === item.publisher ? null : item.authority && item.publisher),
    texText('location', item['publisher-place'] ?? item.jurisdiction),
    texText('edition', item.edition),
    texText('series', item['collection-title']),
    texText('volume', item.volume),
    texText('number', item.issue ?? item.number ?? item['collection-number']),
    texText('chapter', item['chapter-number'] ?? item.section),
    texPages(item.page),
    texText('pagetotal', item['number-of-pages']),
    texRaw('date', item.issued && edtfDate(item.issued)),
    texRaw('eventdate', item['event-date'] && edtfDate(item['event-date'])),
    texVerbatim('doi', item.DOI),
    texText('isbn', item.ISBN),
    texText('issn', item.ISSN),
    texVerbatim('url', item.URL),
    texRaw('urldate', item.accessed && toIsoDate(item.accessed)),
    texText('version', item.custom?.version === undefined ? item.version : null), // else the note has it, with its day
    texText('note', noteText(record)),
    texText('langid', languageIds[item.language?.slice(0, 2) ?? '']),
    texText('keywords', item.keyword),
    texText('abstract', item.abstract),
  ])
}

function containerField(type: string, container: string): TexField {
  if (type === 'online') return texText('organization', container)
  if (type === 'misc' || type === 'dataset' || type === 'software') return texText('howpublished', container)
  return type.startsWith('in')
    ? texRaw('booktitle', protectCapitals(container))
    : texText('journaltitle', container)
}

function bodyField(type: string, hasContainer: boolean): string {
  if (['report', 'thesis', 'jurisdiction', 'legislation', 'legal'].includes(type)) return 'institution'
  if (type === 'misc' || type === 'software') return 'organization'
  return type === 'online' && !hasContainer ? 'organization' : 'publisher'
}

/** EDTF as BibLaTeX reads it: `2017-03/2017-05`; `2017~` is an estimate. */
function edtfDate(date: CslDate): string {
  const mark = date.circa === true ? '~' : ''
  return toIsoDate(date)
    .split('/')
    .map((day) => day + mark)
    .join('/')
}
