import type { z } from 'zod'
import { NO_PARTIAL_DATE } from '@/lib/core/partial-date'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import { readTypedDate } from '@/lib/core/typed-date'
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
  const typed = { ...toSnapshot(fieldsOf(schema), values), ...carried }
  const parsed = schema.safeParse(typed, { error: issueWords })
  if (parsed.success) return succeed(parsed.data)
  return fail(
    parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message: message === NO_PARTIAL_DATE ? dateWords(valueAt(typed, path)) : message,
    })),
  )
}

/** Why what was typed is no date, in a sentence. */
function dateWords(typed: unknown): string {
  const read = readTypedDate(typeof typed === 'string' ? typed : '')
  return 'problem' in read ? read.problem : NO_PARTIAL_DATE
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  )
}
