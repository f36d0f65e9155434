import { z } from 'zod'
import { recordProblemSchema, type RecordProblem, type Refusal } from '@/lib/cited/found-item'
import { refusalStatus } from '@/lib/cited/refusal-status'
import { sayProblem, sayRefusal } from '@/lib/cited/say'
import { STATUSES, type Verdict, verdictSchema } from '@/lib/cited/judging/verdict'
import { verdictTable } from '@/lib/cited/verdict-table'
import { toCsv } from '@/lib/core/csv'
import { jsonResponse } from '@/lib/open-data/json-response'
import { OPEN_HEADERS, problemResponse } from '@/lib/open-data/problem-response'

/** How the answer is written. */
export const checkFormat = z.enum(['json', 'csv']).default('json')

const countsSchema = z.object(
  Object.fromEntries(STATUSES.map((status) => [status, z.int().min(0)])) as Record<
    Verdict['status'],
    z.ZodInt
  >,
)

/** A check as machines read it. */
export const checkedSchema = z.object({
  checkedAt: z.iso.datetime(),
  counts: countsSchema,
  items: z.array(verdictSchema),
  problems: z
    .array(recordProblemSchema.extend({ detail: z.string(), says: z.string() }))
    .meta({ description: 'Records that could not be read, or not whole; the others are answered.' }),
})

export interface Checked {
  verdicts: readonly Verdict[]
  problems: readonly RecordProblem[]
  checkedAt: Date
}

/** The answer to a check, as a file to save when it comes from a page (`name`). Never stored by anything between. */
export function checkAnswer(
  { verdicts, problems, checkedAt }: Checked,
  as: 'json' | 'csv',
  name?: string,
): Response {
  const headers = {
    'cache-control': 'no-store',
    ...(name !== undefined && { 'content-disposition': `attachment; filename="${name}.${as}"` }),
  }
  if (as === 'csv') {
    const { columns, rows } = verdictTable(verdicts)
    return new Response(toCsv(columns, rows), {
      headers: { ...OPEN_HEADERS, 'content-type': 'text/csv; charset=utf-8', ...headers },
    })
  }
  const body: z.infer<typeof checkedSchema> = {
    checkedAt: checkedAt.toISOString(),
    counts: countStatuses(verdicts),
    items: [...verdicts],
    problems: problems.map((problem) => ({ ...problem, says: sayProblem('en', problem) })),
  }
  return jsonResponse(body, { headers })
}

/** How many items have each status, those that none has included. */
export function countStatuses(verdicts: readonly Verdict[]): Record<Verdict['status'], number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Verdict['status'],
    number
  >
  for (const { status } of verdicts) counts[status] += 1
  return counts
}

/** The refusal of a whole input. */
export function refusalProblem(refused: Refusal): Response {
  const status = refusalStatus(refused)
  const title =
    status === 413
      ? 'Too large'
      : status === 415
        ? 'Unknown media type'
        : status === 503
          ? 'Busy'
          : 'Not read'
  return problemResponse(
    { status, title, detail: sayRefusal('en', refused) },
    status === 503 ? { 'retry-after': '30' } : {},
  )
}
