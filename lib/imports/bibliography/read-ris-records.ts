import { fail, type Result, succeed } from '@/lib/core/result'
import {
  type BibRecord,
  brokenRecord,
  type FoundFields,
  MOST_RECORDS,
} from '@/lib/imports/bibliography/bib-record'
import { foundDate } from '@/lib/imports/bibliography/found-date'
import { cleanFields, typeOf, withoutMarkup } from '@/lib/imports/bibliography/found-fields'

const TAGGED = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/

const TYPES: Record<string, FoundFields['type']> = {
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
}
const KNOWN = new Set(
  'TY ID TI T1 CT BT ST AU A1 PY Y1 DA DO UR LA T2 JO JF JA J2 T3 PB VL IS SP EP SN M1 M3 CY SV AN N1 Y2 A2'.split(
    ' ',
  ),
)

interface Open {
  line: number
  fields: [tag: string, value: string][]
}

/** RIS as programs write it: any line ends, `ER  -` with or without its blank, a field that goes on in the next line. */
export function readRisRecords(text: string): Result<BibRecord[], string> {
  const records: BibRecord[] = []
  let open: Open | null = null
  let line = 0
  const close = (isWhole: boolean) => {
    if (open !== null)
      records.push(
        isWhole
          ? toRecord(open)
          : brokenRecord(`line ${open.line}`, '', 'Does not end: the line ER is missing.'),
      )
    open = null
  }
  for (const words of text.split(/\r\n|\n|\r/)) {
    line += 1
    const [, tag, value = ''] = TAGGED.exec(words.trimEnd()) ?? []
    if (tag === 'TY') {
      close(false)
      if (records.length >= MOST_RECORDS)
        return fail(`More than ${MOST_RECORDS} records. Cut the file into several.`)
      open = { line, fields: [['TY', value.trim()]] }
    } else if (tag === 'ER') close(true)
    else if (open !== null) {
      const { fields }: Open = open
      const last = fields.at(-1)
      if (tag !== undefined) fields.push([tag, value.trim()])
      else if (words.trim() !== '' && last !== undefined) last[1] += ` ${words.trim()}`
    }
  }
  close(false)
  return succeed(records)
}

function toRecord({ line, fields }: Open): BibRecord {
  const all = (...tags: string[]) =>
    tags
      .flatMap((tag) => fields.filter(([name]) => name === tag).map(([, value]) => withoutMarkup(value)))
      .filter(Boolean)
  const first = (...tags: string[]) => all(...tags)[0]
  const type = TYPES[first('TY') ?? ''] ?? typeOf(first('UR'))
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
    place: `line ${line}`,
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
