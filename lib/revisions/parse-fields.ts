import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Invalid } from '@/lib/revisions/failure'

/** `value` as a snapshot of `kind`; every problem names its field. */
export function parseFields<S extends CommonSnapshot>(
  kind: EntryKind<S>,
  value: unknown,
): Result<S, Invalid> {
  const parsed = kind.schema.safeParse(value)
  if (parsed.success) return succeed(parsed.data)
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  return fail({ type: 'invalid', problems })
}
