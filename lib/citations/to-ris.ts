import type { CslItem, CslName } from '@/lib/core/csl-item'
import { firstDay, toSlashDate } from '@/lib/citations/date-text'
import { importableLaw } from '@/lib/citations/normal-law'
import { noteText } from '@/lib/citations/note-text'
import { particledFamily } from '@/lib/citations/particled-family'
import { plainLine } from '@/lib/citations/plain-line'
import { risType } from '@/lib/citations/ris/ris-type'
import { safeUrl } from '@/lib/citations/safe-url'

type RisField = readonly [tag: string, value: string | undefined | null]

/** One RIS record: CRLF line ends, UTF-8, no line broken, ending with `ER  - ` and CRLF. */
export function toRis(record: CslItem): string {
  const item = importableLaw(record)
  const type = risType(item)
  const fields: RisField[] = [
    ['TY', type],
    ['ID', item.id],
    ['TI', item.title],
    ['ST', item['title-short']],
    ...(item.author ?? []).map((name): RisField => ['AU', risName(name)]),
    ...(item.editor ?? []).map((name): RisField => [type === 'BOOK' ? 'A3' : 'A2', risName(name)]),
    ...(item.translator ?? []).map((name): RisField => ['A4', risName(name)]),
    ...placeFields(item, type),
    ['PY', item.issued && String(firstDay(item.issued)[0]).padStart(4, '0')],
    ['DA', item.issued && toSlashDate(item.issued)],
    ['DO', item.DOI],
    ['UR', item.URL && safeUrl(item.URL)],
    ['Y2', item.accessed && toSlashDate(item.accessed)],
    ['LA', item.language],
    ['KW', item.keyword],
    ['AB', item.abstract],
    ['N1', noteText(record)],
  ]
  const lines = fields
    .map(([tag, value]) => [tag, plainLine(value ?? '')] as const)
    .filter(([, value]) => value !== '')
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`
}

/** Where it was published, under the tags that Zotero's and EndNote's readers use for each type. */
function placeFields(item: CslItem, type: string): RisField[] {
  if (type === 'CASE') {
    return [
      ['PB', item.authority],
      ['VL', item.volume],
      ['A2', item['container-title']],
      ['SP', item.page],
      ['SV', item.number],
      ['J2', item.custom?.parallel],
      ['AN', item.custom?.database],
    ]
  }
  const isLaw = type === 'STAT' || type === 'BILL' || type === 'HEAR'
  return [
    [isLaw ? 'T3' : 'PB', item.publisher ?? item.authority],
    ['T2', type === 'HEAR' ? item.section : (item['container-title'] ?? item['event-title'])],
    ['J2', item['container-title-short']],
    ['T3', isLaw ? null : item['collection-title']],
    ['CY', item['publisher-place'] ?? item.jurisdiction ?? item['event-place']],
    ['ET', item.edition],
    ['VL', item.volume],
    ['IS', item.issue],
    [numberTag(item, type), item.number],
    ['SN', type === 'RPRT' ? null : (item.ISBN ?? item.ISSN)],
    ['SE', type === 'HEAR' ? null : item.section],
    ...pageFields(item, isLaw),
    ['M3', item.genre],
    ['AN', item.archive_location],
    ['DB', item.archive],
  ]
}

function numberTag(item: CslItem, type: string): string {
  if (type === 'RPRT') return 'SN'
  return type === 'JOUR' && item.issue === undefined ? 'IS' : 'M1'
}

function pageFields(item: CslItem, isLaw: boolean): RisField[] {
  const range = /^(\S+?)\s*[-–]\s*(\S+)$/.exec(plainLine(item.page ?? ''))
  if (range === null || isLaw) return [['SP', item.page]]
  return [
    ['SP', range[1]],
    ['EP', range[2]],
  ]
}

/** `Family, Given, Suffix`; the particle stands before the family name, as RIS has no place of its own for it. */
function risName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [particledFamily(name), name.given ?? (name.suffix && ' '), name.suffix]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\s*,\s*/g, ' '))
    .join(', ')
}
