import { absolute } from '@/lib/site-origin'
import { dataPath } from '@/lib/routes'

/** What a refusal is about, by status; each is explained on the page about the data. */
export const PROBLEM_NAMES = {
  400: 'bad-request',
  404: 'not-here',
  405: 'method',
  410: 'withdrawn',
  413: 'too-large',
  415: 'media-type',
  429: 'too-many-requests',
  500: 'failed',
  503: 'away',
} as const

export type ProblemStatus = keyof typeof PROBLEM_NAMES

/** RFC 9457 problem details; `detail` is a sentence that says what to do. */
export interface ProblemDetails {
  status: ProblemStatus
  title: string
  detail: string
  /** The parameter that is at fault. */
  parameter?: string
  /** The values that would be accepted, when the problem is an unknown one. */
  allowed?: readonly string[]
}

/** A refusal as `application/problem+json`, readable from other origins. */
export function problemResponse(problem: ProblemDetails, headers: Record<string, string> = {}): Response {
  const type = absolute(`${dataPath}#problem-${PROBLEM_NAMES[problem.status]}`)
  return new Response(`${JSON.stringify({ type, ...problem }, null, 2)}\n`, {
    status: problem.status,
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** Open data is for everybody's scripts and nobody's frames. */
export const OPEN_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Disposition, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
}

/** The refusal of a value, naming what is known; `more` is a sentence on where the rest is listed. */
export function unknownValue(
  name: string,
  value: string,
  allowed: readonly string[],
  more?: string,
): Response {
  const known = allowed.length === 0 && more !== undefined ? [] : [`Known: ${allowed.join(', ') || 'none'}.`]
  const sentences = [`“${printable(value)}” is no ${name} known here.`, ...known, ...(more ? [more] : [])]
  return problemResponse({
    status: 400,
    title: `Unknown ${name}`,
    detail: sentences.join(' '),
    parameter: name === 'parameter' ? printable(value) : name,
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

/** What somebody sent, as it can be shown: without controls and broken halves, at most 100 characters. */
function printable(text: string): string {
  return text.toWellFormed().replace(/\p{C}/gu, '').slice(0, 100)
}
