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
import { type RisRecord, risRecords } from '@/lib/cited/reading/ris-records'
import { fail, type Result, succeed } from '@/lib/core/result'

const ADDRESSES = new Set(['UR', 'L1', 'L2', 'LK'])
const TITLES = ['TI', 'T1', 'CT', 'BT', 'ST']

/** What the records of RIS cite. One without ER is read as far as it goes, and reported; so is what stands outside of all. */
export function readRis(text: string, hosts: readonly string[]): Result<Reading, Refusal> {
  const items: FoundItem[] = []
  const problems: RecordProblem[] = []
  const report = (code: RecordProblem['code'], line: number, detail = '') => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, line, item: null, detail })
  }
  for (const found of risRecords(text)) {
    if ('stray' in found) {
      // Of a stretch of strange lines the first is enough.
      if (found.isEnd || problems.at(-1)?.code !== 'outside')
        report('outside', found.line, found.stray.slice(0, 60))
      continue
    }
    if (items.length >= MOST_RECORDS) return fail(refusal('tooMany', found.line, String(MOST_RECORDS)))
    if (!found.isWhole) report('noEnd', found.line)
    items.push(toItem(found, hosts))
  }
  return items.length === 0
    ? fail(refusal('noRecords', null, 'RIS'))
    : succeed({ format: 'ris', items, problems })
}

function toItem({ line, fields }: RisRecord, hosts: readonly string[]): FoundItem {
  const of = (wanted: (tag: string) => boolean) =>
    fields.filter(([tag]) => wanted(tag)).map(([, value]) => value)
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
