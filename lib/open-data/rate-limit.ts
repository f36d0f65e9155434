import { clientAddress } from '@/lib/core/client-address'
import { problemResponse } from '@/lib/open-data/problem-response'
import { type Reading, RequestMeter } from '@/lib/open-data/request-meter'

const KEPT = Symbol.for('plainsight.request-meter')
const DEFAULT_QUOTA = 600

/** Requests that one client may make in a minute; `API_REQUESTS_PER_MINUTE` sets it, 0 takes the limit away. */
export function requestQuota(env: NodeJS.ProcessEnv = process.env): number {
  const given = Number(env.API_REQUESTS_PER_MINUTE ?? DEFAULT_QUOTA)
  return Number.isInteger(given) && given >= 0 ? given : DEFAULT_QUOTA
}

/** Requests with a body that one client may make in a minute: each may hold thousands of records. */
const POST_QUOTA = 30

/** Counts the request against its client's quota, that of POST or that of everything else; null when there is no limit, or nobody trustworthy says who the client is. */
export function meterRequest(
  request: Request,
  now: Date,
  env: NodeJS.ProcessEnv = process.env,
): Reading | null {
  const quota = requestQuota(env)
  const address = clientAddress(request.headers, env.TRUST_PROXY === '1')
  if (quota === 0 || address === null) return null
  // One for the process: the bundler loads modules twice.
  const kept = globalThis as { [KEPT]?: RequestMeter }
  const meter = (kept[KEPT] ??= new RequestMeter())
  const network = networkOf(address)
  return request.method === 'POST'
    ? meter.count(`POST ${network}`, Math.min(quota, POST_QUOTA), now)
    : meter.count(network, quota, now)
}

/** Header fields of https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-10.html. */
export function rateLimitHeaders({
  quota,
  windowSeconds,
  remaining,
  resetSeconds,
}: Reading): Record<string, string> {
  return {
    'ratelimit-policy': `"client";q=${quota};w=${windowSeconds}`,
    ratelimit: `"client";r=${remaining};t=${resetSeconds}`,
  }
}

/** The refusal of a request that is one too many. */
export function tooMany(reading: Reading): Response {
  return problemResponse(
    {
      status: 429,
      title: 'Too many requests',
      detail: `A client may ask ${reading.quota} times in ${reading.windowSeconds} seconds. Ask again in ${reading.resetSeconds} seconds.`,
    },
    { 'retry-after': String(reading.resetSeconds), ...rateLimitHeaders(reading) },
  )
}

/** Whoever has one IPv6 address has the 2^64 beside it: they count as one. IPv4 inside IPv6 is IPv4. */
function networkOf(address: string): string {
  const bare = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!bare.includes(':')) return bare
  const [head = '', tail] = bare.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length)
  return [...groups, ...Array<string>(missing).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
