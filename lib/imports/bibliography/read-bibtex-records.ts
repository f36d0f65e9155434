import { z } from 'zod'
import {
  type BibtexBlock,
  bibtexBlocks,
  LONGEST_BLOCK,
  macrosOf,
  MOST_DEPTH,
  recordsOf,
} from '@/lib/cited/reading/bibtex-blocks'
import { runBibtex } from '@/lib/cited/reading/run-bibtex'
import { withoutMarkup } from '@/lib/cited/reading/without-markup'
import { fail, type Result, succeed } from '@/lib/core/result'
import {
  type BibRecord,
  brokenRecord,
  type FoundFields,
  type FoundName,
  MOST_RECORDS,
} from '@/lib/imports/bibliography/bib-record'
import { foundDate } from '@/lib/imports/bibliography/found-date'
import { cleanFields, type Fields, typeOf } from '@/lib/imports/bibliography/found-fields'

const LIMITS = { limitMs: 20_000, mostWaiting: 4, isWhole: true }

const TYPES = new Map<string, FoundFields['type']>(
  Object.entries({
    article: 'article-journal',
    book: 'book',
    booklet: 'book',
    dataset: 'dataset',
    inbook: 'chapter',
    incollection: 'chapter',
    inproceedings: 'chapter',
    inreference: 'entry-encyclopedia',
    jurisdiction: 'legal_case',
    legal: 'legislation',
    legislation: 'legislation',
    movie: 'broadcast',
    video: 'broadcast',
    online: 'webpage',
    report: 'report',
    techreport: 'report',
    standard: 'report',
  }),
)
const SUBTYPES = new Map<string, FoundFields['type']>(
  Object.entries({
    newspaper: 'article-newspaper',
    magazine: 'article-magazine',
  }),
)
/** Ours, and the fields of a record that go into it. */
const PLACES: [keyof FoundFields, string[]][] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'howpublished', 'maintitle']],
  ['publisher', ['publisher', 'institution', 'organization', 'school']],
  ['jurisdiction', ['location', 'address']],
  ['volume', ['volume']],
  ['page', ['pages']],
  ['genre', ['type']],
  ['DOI', ['doi']],
  ['URL', ['url']],
]
const READ =
  'title subtitle author date year month day number issue langid language isbn entrysubtype note shorttitle key urldate'.split(
    ' ',
  )

const nameSchema = z.array(
  z.object({
    name: z.string().optional(),
    lastName: z.string().optional(),
    firstName: z.string().optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
)

/** BibTeX and BibLaTeX, read by the parser in its thread; what it cannot read is a record with a problem. */
export async function readBibtexRecords(text: string): Promise<Result<BibRecord[], string>> {
  const blocks = bibtexBlocks(text, 4 * MOST_RECORDS)
  const records = recordsOf(blocks)
  if (records.length > MOST_RECORDS)
    return fail(`More than ${MOST_RECORDS} records. Cut the file into several.`)
  const isSound = (block: BibtexBlock) =>
    block.isClosed && block.depth <= MOST_DEPTH && block.text.length <= LONGEST_BLOCK
  const sound = records.filter(isSound)
  const parsed = await runBibtex(
    sound.map((block) => block.text),
    macrosOf(blocks),
    LIMITS,
  )
  if (parsed === null) return fail('Others are being read just now. Try again in a moment.')
  const answers = new Map(sound.map((block, index) => [block, parsed[index]]))
  return succeed(
    records.map((block) => {
      const place = `line ${block.line}`
      const answer = answers.get(block)
      if (!isSound(block))
        return brokenRecord(place, block.key ?? '', 'Its braces do not close, or it is too long.')
      if (answer === undefined) return brokenRecord(place, block.key ?? '', 'Took too long to read.')
      if ('error' in answer)
        return brokenRecord(place, block.key ?? '', `Cannot be read: ${answer.error.slice(0, 200)}`)
      return toRecord(
        place,
        block,
        new Map(answer.fields.map(([name, value]) => [name, withoutMarkup(value)])),
      )
    }),
  )
}

function toRecord(place: string, block: BibtexBlock, fields: Fields): BibRecord {
  const url = fields.get('url')
  const type = SUBTYPES.get(fields.get('entrysubtype') ?? '') ?? TYPES.get(block.type) ?? typeOf(url)
  const title = [fields.get('title'), fields.get('subtitle')].filter(Boolean).join(': ')
  const placed = PLACES.map(
    ([ours, names]) => [ours, names.flatMap((name) => fields.get(name) ?? [])[0]] as const,
  )
  const csl = {
    ...Object.fromEntries(placed.filter(([, value]) => value !== undefined)),
    type,
    author: namesOf(fields.get('author')),
    issued: foundDate(fields.get('date') ?? fields.get('year') ?? '', fields.get('month'), fields.get('day')),
    ...numberOf(type, fields),
  }
  const known = new Set([...READ, ...PLACES.flatMap(([, names]) => names)])
  return {
    place,
    key: block.key ?? '',
    title,
    csl: cleanFields(csl),
    isbn: fields.get('isbn') ?? '',
    dropped: [...fields.keys()].filter((name) => !known.has(name)),
    problem: null,
  }
}

/** A case's journal is its reporter; a number is an issue in what appears in issues. */
function numberOf(type: FoundFields['type'], fields: Fields): FoundFields {
  const [number, issue] = [fields.get('number'), fields.get('issue')]
  if (type?.startsWith('article')) return { issue: issue ?? number }
  if (type !== 'legal_case') return { number, issue }
  return {
    number,
    reporter: fields.get('journaltitle') ?? fields.get('journal'),
    authority: fields.get('institution') ?? fields.get('court'),
    'container-title': undefined,
    publisher: undefined,
  }
}

function namesOf(text: string | undefined): FoundFields['author'] {
  if (text === undefined) return []
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return [{ literal: text }]
  }
  const parsed = nameSchema.safeParse(value)
  if (!parsed.success) return [{ literal: text }]
  return parsed.data.flatMap(({ name, lastName, firstName, prefix, suffix }): FoundName[] => {
    if (name !== undefined || firstName === undefined)
      return name || lastName ? [{ literal: name ?? lastName }] : []
    return [{ family: lastName, given: firstName, 'non-dropping-particle': prefix, suffix }]
  })
}
