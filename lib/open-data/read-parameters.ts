import { z } from 'zod'
import { LONGEST_LIST } from '@/lib/basket/read-basket'
import { fail, type Result, succeed } from '@/lib/core/result'
import { problemResponse, unknownValue } from '@/lib/open-data/problem-response'

/** No parameter of this site is longer, but for lists; what is longer is a mistake or an attack. */
const LONGEST = 2_000
// Controls, and the sign that stands where bytes were no UTF-8 (a lone surrogate among them).
const BROKEN = /[\p{Cc}\p{Cs}\ufffd]/u

/**
 * The query of `url`, parsed by `shape`: an unknown parameter, one given twice, one that is no text, or a value outside its list is a
 * 400 that names what is known.
 */
export function readParameters<Shape extends z.ZodRawShape>(
  url: URL,
  shape: Shape,
): Result<z.infer<z.ZodObject<Shape>>, Response> {
  const given: Record<string, string> = {}
  for (const [name, value] of url.searchParams) {
    if (!Object.hasOwn(shape, name)) return fail(unknownValue('parameter', name, Object.keys(shape)))
    if (Object.hasOwn(given, name)) return refuse(name, 'Given twice', `Give ${name} once.`)
    const longest = name === 'items' ? LONGEST_LIST : LONGEST
    if (value.length > longest)
      return refuse(name, `Bad ${name}`, `${name}: longer than ${longest} characters.`)
    if (BROKEN.test(value)) {
      return refuse(name, `Bad ${name}`, `${name}: holds a control character, or bytes that are no UTF-8.`)
    }
    given[name] = value
  }
  const parsed = z.object(shape).safeParse(given, { reportInput: true })
  if (parsed.success) return succeed(parsed.data)
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0] ?? '')
  if (issue?.code === 'invalid_value') {
    // Of a list (`fields=a,b`) the one that is not known.
    const one = issue.path.length > 1 ? name.replace(/s$/, '') : name
    return fail(
      unknownValue(one, typeof issue.input === 'string' ? issue.input : '', issue.values.map(String)),
    )
  }
  return refuse(name, `Bad ${name}`, `${name}: ${issue?.message ?? 'not understood'}.`)
}

function refuse(parameter: string, title: string, detail: string) {
  return fail(problemResponse({ status: 400, title, detail, parameter }))
}

/** The n of `?v=n`. */
export const versionParameter = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'write a version number, such as 3')
  .transform(Number)
  .optional()
  .meta({ type: 'integer', minimum: 1, maximum: 999_999_999 })
