import {
  type FoundItem,
  MOST_PROBLEMS,
  MOST_RECORDS,
  type Reading,
  type RecordProblem,
  refusal,
  type Refusal,
} from '@/lib/cited/found-item'
import { pickItem } from '@/lib/cited/reading/pick-item'
import { fail, type Result, succeed } from '@/lib/core/result'

type Field = [tag: string, value: string]
const TAGGED = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/
const ADDRESSES = new Set(['UR', 'L1', 'L2', 'LK'])
const TITLES = ['TI', 'T1', 'CT', 'BT', 'ST']

/**
 * RIS as programs write it: any line ends, `ER  -` with or without its blank, a field that goes on in the next line. A record without
 * ER ends where the next begins, and is reported.
 */
export function readRis(text: string, hosts: readonly string[]): Result<Reading, Refusal> {
  const items: FoundItem[] = []
  const problems: RecordProblem[] = []
  let open: { line: number; fields: Field[] } | null = null
  let line = 0
  const report = (code: RecordProblem['code'], at: number, detail = '') => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, line: at, item: null, detail })
  }
  const close = () => {
    if (open !== null) items.push(toItem(open, hosts))
    open = null
  }
  for (const words of text.split(/\r\n|\n|\r/)) {
    line += 1
    const [, tag, value = ''] = TAGGED.exec(words.trimEnd()) ?? []
    if (tag === 'TY') {
      if (open !== null) report('noEnd', (open as { line: number }).line)
      close()
      if (items.length >= MOST_RECORDS) return fail(refusal('tooMany', line, String(MOST_RECORDS)))
      open = { line, fields: [] }
    } else if (tag === 'ER') {
      if (open === null) report('outside', line, words.slice(0, 60))
      close()
    } else if (open !== null) {
      const last: Field | undefined = open.fields.at(-1)
      if (tag !== undefined) open.fields.push([tag, value])
      else if (words.trim() !== '' && last !== undefined) last[1] += ` ${words.trim()}`
    } else if (words.trim() !== '' && problems.at(-1)?.code !== 'outside') {
      report('outside', line, words.trim().slice(0, 60))
    }
  }
  if (open !== null) report('noEnd', (open as { line: number }).line)
  close()
  return items.length === 0
    ? fail(refusal('noRecords', null, 'RIS'))
    : succeed({ format: 'ris', items, problems })
}

function toItem({ line, fields }: { line: number; fields: Field[] }, hosts: readonly string[]): FoundItem {
  const of = (wanted: (tag: string) => boolean) =>
    fields.filter(([tag]) => wanted(tag)).map(([, value]) => value.trim())
  return pickItem(
    {
      line,
      key: of((tag) => tag === 'ID')[0] ?? null,
      title: TITLES.flatMap((title) => of((tag) => tag === title))[0] ?? null,
      addresses: of((tag) => ADDRESSES.has(tag)),
      others: of((tag) => !ADDRESSES.has(tag)),
    },
    hosts,
  )
}
