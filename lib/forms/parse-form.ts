import type { z } from 'zod'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import { fieldsOf } from '@/lib/forms/fields-of'
import { issueWords } from '@/lib/forms/issue-words'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'

/**
 * Judges what a form says by the kind's schema. `carried` holds what the form does not show (`id`, `claimIds`).
 * The paths of problems count rows after empty ones were dropped: show them beside `tidyValues`.
 */
export function parseForm<S>(
  schema: z.ZodType<S>,
  values: FieldValues,
  carried: Record<string, unknown>,
): Result<S, Problem[]> {
  const parsed = schema.safeParse(
    { ...toSnapshot(fieldsOf(schema), values), ...carried },
    { error: issueWords },
  )
  if (parsed.success) return succeed(parsed.data)
  return fail(
    parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  )
}
