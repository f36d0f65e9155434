import {
  type FoundItem,
  MOST_PROBLEMS,
  MOST_RECORDS,
  type Reading,
  type RecordProblem,
  refusal,
  type Refusal,
} from '@/lib/cited/found-item'
import {
  type BibtexBlock,
  bibtexBlocks,
  LONGEST_BLOCK,
  macrosOf,
  MOST_DEPTH,
  recordsOf,
} from '@/lib/cited/reading/bibtex-blocks'
import { pickItem } from '@/lib/cited/reading/pick-item'
import { type BibtexLimits, type ParsedBlock, runBibtex } from '@/lib/cited/reading/run-bibtex'
import { withoutMarkup } from '@/lib/cited/reading/without-markup'
import { fail, type Result, succeed } from '@/lib/core/result'

// Records, and as much again of macros and comments; what follows is not looked at.
const MOST_BLOCKS = 2 * MOST_RECORDS

/**
 * BibTeX and BibLaTeX. Only records that name one of our hosts go through the parser: of all others nothing but the key is wanted. What
 * does not close, nests too deep, is too long or takes too long is reported with its line, and the other records go on.
 */
export async function readBibtex(
  text: string,
  hosts: readonly string[],
  limits?: BibtexLimits,
): Promise<Result<Reading, Refusal>> {
  const blocks = bibtexBlocks(text, MOST_BLOCKS)
  const records = recordsOf(blocks)
  if (records.length === 0) return fail(refusal('noRecords', null, 'BibTeX'))
  if (records.length > MOST_RECORDS) {
    return fail(refusal('tooMany', records[MOST_RECORDS]?.line ?? null, String(MOST_RECORDS)))
  }
  const flaws = new Map(records.map((block) => [block, flawOf(block)]))
  const strings = macrosOf(blocks)
  const names = namesHost(strings, hosts) // then any record may, through a macro
  const ours = records.filter((block) => flaws.get(block) === null && (names || namesHost(block.text, hosts)))
  const parsed = await runBibtex(
    ours.map((block) => block.text),
    strings,
    limits,
  )
  if (parsed === null) return fail(refusal('busy'))
  const answers = new Map(ours.map((block, index) => [block, parsed[index]]))
  const items: FoundItem[] = []
  const problems: RecordProblem[] = []
  for (const block of records) {
    const problem = flaws.get(block) ?? problemOf(block, answers)
    if (problem === null) items.push(toItem(block, answers.get(block), hosts))
    else if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
  return succeed({ format: 'bibtex', items, problems })
}

function flawOf(block: BibtexBlock): RecordProblem | null {
  if (!block.isClosed) return problem(block, 'unclosed')
  if (block.depth > MOST_DEPTH) return problem(block, 'nested', String(MOST_DEPTH))
  return block.text.length > LONGEST_BLOCK ? problem(block, 'long', String(LONGEST_BLOCK)) : null
}

function problemOf(
  block: BibtexBlock,
  answers: ReadonlyMap<BibtexBlock, ParsedBlock | undefined>,
): RecordProblem | null {
  if (!answers.has(block)) return null
  const answer = answers.get(block)
  if (answer === undefined) return problem(block, 'slow')
  return 'error' in answer ? problem(block, 'unreadable', answer.error.slice(0, 200)) : null
}

function problem({ line, key }: BibtexBlock, code: RecordProblem['code'], detail = key ?? ''): RecordProblem {
  return { code, line, item: null, detail }
}

function namesHost(text: string, hosts: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return hosts.some((host) => lower.includes(host))
}

function toItem(block: BibtexBlock, answer: ParsedBlock | undefined, hosts: readonly string[]): FoundItem {
  const fields = answer !== undefined && 'fields' in answer ? answer.fields : []
  const of = (wanted: (name: string) => boolean) =>
    fields.filter(([name]) => wanted(name)).map(([, value]) => withoutMarkup(value))
  return pickItem(
    {
      line: block.line,
      key: block.key,
      title: of((name) => name === 'title')[0] ?? null,
      addresses: of((name) => name === 'url'),
      others: of((name) => name !== 'url'),
    },
    hosts,
  )
}
