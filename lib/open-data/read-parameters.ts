import { z } from 'zod'
import { fail, type Result, succeed } from '@/lib/core/result'
import { problemResponse, unknownValue } from '@/lib/open-data/problem-response'

/**
 * The query of `url`, parsed by `shape`: an unknown parameter, one given twice, or a value outside its list is a 400
 * that names what is known.
 */
export function readParameters<Shape extends z.ZodRawShape>(
  url: URL,
  shape: Shape,
): Result<z.infer<z.ZodObject<Shape>>, Response> {
  const given: Record<string, string> = {}
  for (const [name, value] of url.searchParams) {
    if (!Object.hasOwn(shape, name)) return fail(unknownValue('parameter', name, Object.keys(shape)))
    if (Object.hasOwn(given, name)) {
      return fail(problemResponse({ status: 400, title: 'Given twice', detail: `Give ${name} once.` }))
    }
    given[name] = value
  }
  const parsed = z.object(shape).safeParse(given)
  if (parsed.success) return succeed(parsed.data)
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? '')
  if (issue?.code === 'invalid_value')
    return fail(unknownValue(name, given[name] ?? '', issue.values.map(String)))
  return fail(
    problemResponse({
      status: 400,
      title: `Bad ${name}`,
      detail: `${name}: ${issue?.message ?? 'not understood'}.`,
    }),
  )
}

/** The n of `?v=n`. */
export const versionParameter = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'write a version number, such as 3')
  .transform(Number)
  .optional()
