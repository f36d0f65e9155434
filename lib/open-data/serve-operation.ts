import { database } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import { isKnownAlready } from '@/lib/open-data/etag'
import type { Operation, PathValues } from '@/lib/open-data/operation'
import { OPEN_HEADERS, problemResponse } from '@/lib/open-data/problem-response'
import { meterRequest, rateLimitHeaders, tooMany } from '@/lib/open-data/rate-limit'

type Handler = (request: Request, context: { params: Promise<PathValues> }) => Promise<Response>

/** What a route file exports. */
export type Handlers = Record<'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Handler>

type Choice = Operation | ((path: PathValues) => Operation | Response)

/**
 * Serves operations of the open data: counts the request against its client's quota, answers 304 to whoever has the answer already,
 * and turns what goes wrong into a problem that machines can read. `choose` picks the operation that answers GET by what stands in the
 * path, or refuses; `write` answers POST, and its requests have a smaller quota of their own.
 */
export function serveOperation(
  choose: Choice,
  { isMetered = true, write }: { isMetered?: boolean; write?: Operation } = {},
): Handlers {
  const allowed = write === undefined ? 'GET, HEAD, OPTIONS' : 'GET, HEAD, POST, OPTIONS'
  const refuse: Handler = async (request) => refuseMethod(request, allowed)
  const read = answering(choose, isMetered)
  return {
    GET: read,
    HEAD: async (request, context) => withoutBody(await read(request, context)),
    OPTIONS: async () => new Response(null, { status: 204, headers: preflight(allowed) }),
    POST: write === undefined ? refuse : answering(write, isMetered),
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  }
}

function answering(choose: Choice, isMetered: boolean): Handler {
  return async (request, { params }) => {
    const now = new Date()
    const reading = isMetered ? meterRequest(request, now) : null
    if (reading?.isSpent) return tooMany(reading)
    const path = await params
    const answer = await answerOrProblem(choose, { request, path, now })
    if (reading)
      for (const [name, value] of Object.entries(rateLimitHeaders(reading))) answer.headers.set(name, value)
    return answer
  }
}

const preflight = (allowed: string) => ({
  ...OPEN_HEADERS,
  allow: allowed,
  'access-control-allow-methods': allowed,
  'access-control-allow-headers': 'Accept, Content-Type, If-Modified-Since, If-None-Match',
  'access-control-max-age': '86400',
})

async function answerOrProblem(
  choose: Choice,
  asked: { request: Request; path: PathValues; now: Date },
): Promise<Response> {
  try {
    const operation = typeof choose === 'function' ? choose(asked.path) : choose
    if (operation instanceof Response) return operation
    const answer = await operation.answer({ ...asked, client: database() })
    const etag = answer.headers.get('etag')
    if (answer.status !== 200 || etag === null || asked.request.method === 'POST') return answer
    if (!isKnownAlready(asked.request.headers.get('if-none-match'), etag)) return answer
    return withoutBody(answer, 304)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    if (!isDatabaseAway(error)) {
      return problemResponse({
        status: 500,
        title: 'Failed',
        detail: 'The site failed to answer. This is written down.',
      })
    }
    return problemResponse(
      { status: 503, title: 'Away', detail: 'The database does not answer. Ask again in half a minute.' },
      { 'retry-after': '30' },
    )
  }
}

/** The head of an answer; what would have made its body is told to stop. */
async function withoutBody(answer: Response, status = answer.status): Promise<Response> {
  await answer.body?.cancel()
  const headers = new Headers(answer.headers)
  if (status === 304) headers.delete('content-type')
  return new Response(null, { status, headers })
}

function refuseMethod(request: Request, allowed: string): Response {
  const detail = `${request.method} is not understood here. This address takes ${allowed}.`
  return problemResponse({ status: 405, title: 'Method not allowed', detail }, { allow: allowed })
}
