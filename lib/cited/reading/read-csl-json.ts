import { z } from 'zod'
import {
  type FoundItem,
  MOST_PROBLEMS,
  MOST_RECORDS,
  type Reading,
  type RecordProblem,
  refusal,
  type Refusal,
} from '@/lib/cited/found-item'
import { lineAt } from '@/lib/cited/reading/bytes-to-text'
import { pickItem } from '@/lib/cited/reading/pick-item'
import { fail, type Result, succeed } from '@/lib/core/result'

const text = z.union([z.string(), z.number()]).transform(String)

// Loose: other programs' records hold much that does not concern us. What does must have its type.
const recordSchema = z.looseObject({
  id: text.optional(),
  title: z.string().optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
  custom: z
    .looseObject({
      version: text.optional(),
      sha256: z.string().optional(),
      pinnedUrl: z.string().optional(),
    })
    .optional(),
})

/** CSL-JSON: a list of records, one record, Zotero’s `{"items": […]}`, or `{"urls": […]}` for programs that have only addresses. */
export function readCslJson(given: string, hosts: readonly string[]): Result<Reading, Refusal> {
  const parsed = parseJson(given)
  if (!parsed.ok) return parsed
  const records = listOf(parsed.value)
  if (records === null || records.length === 0) return fail(refusal('noRecords', null, 'CSL-JSON'))
  if (records.length > MOST_RECORDS) return fail(refusal('tooMany', null, String(MOST_RECORDS)))
  const items: FoundItem[] = []
  const problems: RecordProblem[] = []
  for (const [index, record] of records.entries()) {
    const read = recordSchema.safeParse(typeof record === 'string' ? { URL: record } : record)
    if (read.success) items.push(toItem(read.data, hosts))
    else if (problems.length < MOST_PROBLEMS) {
      const [issue] = read.error.issues
      const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
        .replace(/^: /, '')
        .slice(0, 200)
      problems.push({ code: 'wrongType', line: null, item: index + 1, detail })
    }
  }
  return succeed({ format: 'csl-json', items, problems })
}

function parseJson(given: string): Result<unknown, Refusal> {
  try {
    return succeed(JSON.parse(given) as unknown)
  } catch (error) {
    const words = error instanceof Error ? error.message : ''
    const isEnd = words.includes('end of JSON input')
    const at = isEnd ? given.length : offsetIn(words, given)
    return fail(refusal('json', at === null ? null : lineAt(given, at)))
  }
}

// V8 names the position, or shows the ten characters before and after it.
function offsetIn(words: string, given: string): number | null {
  const position = /position (\d+)/.exec(words)?.[1]
  if (position !== undefined) return Number(position)
  const [, dots = '', shown = ''] = /, (\.{3})?"([\s\S]+?)"(?:\.{3})? is not valid JSON$/.exec(words) ?? []
  const from = shown === '' ? -1 : given.indexOf(shown)
  return from < 0 ? null : from + (dots === '' ? 0 : 10)
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value as unknown[]
  if (typeof value !== 'object' || value === null) return null
  for (const name of ['urls', 'items'] as const) {
    const list = (value as Record<string, unknown>)[name]
    if (Array.isArray(list)) return list as unknown[]
  }
  return 'type' in value || 'URL' in value ? [value] : null
}

function toItem(record: z.infer<typeof recordSchema>, hosts: readonly string[]): FoundItem {
  const { id, title, URL: url, custom } = record
  const pinned = custom?.pinnedUrl === undefined ? [] : [custom.pinnedUrl]
  return pickItem(
    {
      line: null,
      key: id ?? null,
      title: title ?? null,
      addresses: [...(url === undefined ? [] : [url]), ...pinned],
      others: Object.values(record).filter((value) => typeof value === 'string'),
      version: custom?.version,
      sha256: custom?.sha256,
    },
    hosts,
  )
}
