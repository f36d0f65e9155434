/** RFC 9457 problem details; `detail` is a sentence that says what to do. */
export interface ProblemDetails {
  status: number
  title: string
  detail: string
  /** The values that would be accepted, when the problem is an unknown one. */
  allowed?: readonly string[]
}

/** A refusal as `application/problem+json`, readable from other origins. */
export function problemResponse(problem: ProblemDetails): Response {
  return new Response(`${JSON.stringify(problem, null, 2)}\n`, {
    status: problem.status,
    headers: { ...OPEN_HEADERS, 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

/** Open data is for everybody's scripts and nobody's frames. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
}

/** The refusal of a parameter, naming what is known. */
export function unknownValue(name: string, value: string, allowed: readonly string[]): Response {
  return problemResponse({
    status: 400,
    title: `Unknown ${name}`,
    detail: `“${printable(value)}” is no ${name} known here. Known: ${allowed.join(', ')}.`,
    allowed,
  })
}

/** The refusal of what is not there. */
export function notThere(what: string): Response {
  return problemResponse({
    status: 404,
    title: 'Not here',
    detail: `Nothing is published as ${printable(what)}.`,
  })
}

function printable(text: string): string {
  return text.toWellFormed().replace(/\p{C}/gu, '').slice(0, 100)
}
