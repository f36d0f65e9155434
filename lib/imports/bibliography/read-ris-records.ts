import { type RisRecord, risRecords } from '@/lib/cited/reading/ris-records'
import { withoutMarkup } from '@/lib/cited/reading/without-markup'
import { fail, type Result, succeed } from '@/lib/core/result'
import {
  type BibRecord,
  brokenRecord,
  type FoundFields,
  MOST_RECORDS,
} from '@/lib/imports/bibliography/bib-record'
import { foundDate } from '@/lib/imports/bibliography/found-date'
import { cleanFields, typeOf } from '@/lib/imports/bibliography/found-fields'

const TYPES = new Map<string, FoundFields['type']>(
  Object.entries({
    JOUR: 'article-journal',
    MGZN: 'article-magazine',
    NEWS: 'article-newspaper',
    BILL: 'bill',
    BOOK: 'book',
    CASE: 'legal_case',
    CHAP: 'chapter',
    CONF: 'chapter',
    DATA: 'dataset',
    ENCYC: 'entry-encyclopedia',
    DICT: 'entry-encyclopedia',
    HEAR: 'hearing',
    PCOMM: 'interview',
    RPRT: 'report',
    GOVDOC: 'report',
    SLIDE: 'speech',
    STAT: 'legislation',
    LEGAL: 'regulation',
    VIDEO: 'broadcast',
    SOUND: 'broadcast',
    MPCT: 'broadcast',
    BLOG: 'post-weblog',
    ELEC: 'webpage',
    ICOMM: 'webpage',
  }),
)
const KNOWN = new Set(
  'ID TI T1 CT BT ST AU A1 PY Y1 DA DO UR LA T2 JO JF JA J2 T3 PB VL IS SP EP SN M1 M3 CY SV AN N1 Y2 A2'.split(
    ' ',
  ),
)

/** The records of RIS; one without its end is a record with a problem, and what stands outside of all is passed over. */
export function readRisRecords(text: string): Result<BibRecord[], string> {
  const records: BibRecord[] = []
  for (const found of risRecords(text)) {
    if ('stray' in found) continue
    if (records.length >= MOST_RECORDS)
      return fail(`More than ${MOST_RECORDS} records. Cut the file into several.`)
    const place = `line ${found.line}`
    records.push(
      found.isWhole
        ? toRecord(place, found)
        : brokenRecord(place, '', 'Does not end: the line ER is missing.'),
    )
  }
  return succeed(records)
}

function toRecord(place: string, { type: written, fields }: RisRecord): BibRecord {
  const all = (...tags: string[]) =>
    tags
      .flatMap((tag) => fields.filter(([name]) => name === tag).map(([, value]) => withoutMarkup(value)))
      .filter(Boolean)
  const first = (...tags: string[]) => all(...tags)[0]
  const type = TYPES.get(written) ?? typeOf(first('UR'))
  const [from, to] = [first('SP'), first('EP')]
  const isLaw = ['legislation', 'bill', 'hearing', 'regulation'].includes(type ?? '')
  const common: FoundFields = {
    type,
    author: all('AU', 'A1').map(toName),
    issued: foundDate(first('DA') ?? '') ?? foundDate(first('PY', 'Y1') ?? ''),
    'container-title': first('T2', 'JO', 'JF', 'JA'),
    publisher: isLaw ? first('T3') : first('PB'),
    jurisdiction: first('CY'),
    volume: first('VL'),
    issue: first('IS'),
    page: to === undefined ? from : `${from}-${to}`,
    number: type === 'report' ? first('SN') : first('M1'),
    genre: first('M3'),
    language: first('LA'),
    DOI: first('DO'),
    URL: first('UR'),
  }
  const ofCase: FoundFields = {
    'container-title': undefined,
    publisher: undefined,
    authority: first('PB'),
    reporter: first('A2', 'T2'),
    number: first('SV', 'M1', 'AN'),
    parallel: first('J2'),
  }
  return {
    place,
    key: first('ID') ?? '',
    title: first('TI', 'T1', 'CT', 'BT') ?? '',
    csl: cleanFields(type === 'legal_case' ? { ...common, ...ofCase } : common),
    isbn: type === 'book' || type === 'chapter' ? (first('SN') ?? '') : '',
    dropped: [...new Set(fields.map(([tag]) => tag).filter((tag) => !KNOWN.has(tag)))],
    problem: null,
  }
}

function toName(text: string) {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim())
  return given === '' ? { literal: text } : { family, given, suffix }
}
