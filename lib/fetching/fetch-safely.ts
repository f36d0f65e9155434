import { request } from 'undici'
import { fail, type Result, succeed } from '@/lib/core/result'
import { type AllowedPlaces, checkUrl } from '@/lib/fetching/check-url'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'
import { guardedAgent, PrivateAddress, type Resolve, resolveByDns } from '@/lib/fetching/guarded-agent'
import { readDecoded } from '@/lib/fetching/read-decoded'

/** What another site answered, after redirects. Any status is an answer. */
export interface Fetched {
  /** Where the last redirect led to, without fragment. */
  url: string
  status: number
  /** As sent, lower case, without parameters; empty when not said. */
  mediaType: string
  /** The `charset` of the content type, or null. */
  charset: string | null
  etag: string | null
  lastModified: string | null
  /** `Retry-After` as sent. */
  retryAfter: string | null
  /** With the content coding undone. */
  bytes: Uint8Array<ArrayBuffer>
}

/** What one asks for. */
export interface Ask {
  method?: 'GET' | 'HEAD'
  /** Only for conditions: nothing of a visitor's is ever sent on. */
  ifNoneMatch?: string | null
  ifModifiedSince?: string | null
}

/** Asks another site: the shape that callers take, so that they need not know how. */
export type FetchSafely = (url: string, ask?: Ask) => Promise<Result<Fetched, FetchFailure>>

/** Whether an address may be asked for, beside where it leads to; null when it may. Asked again at every redirect. */
export type Permit = (url: URL) => Promise<FetchFailure | null>

export interface FetchSettings {
  /** Names us and where to read about us. */
  userAgent: string
  /** Bytes of a body, after decompression too. */
  maxBytes: number
  /** For everything together: names, redirects, body. */
  maxMs: number
  maxRedirects: number
  /** Places besides the open internet; for tests, and for a newsroom that has sources inside its house. */
  allowed: AllowedPlaces
  resolve?: Resolve
  permit?: Permit | undefined
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * A way to ask other sites that cannot be turned against ourselves: only http and https at their usual ports, only
 * machines of the open internet (judged at the address connected to, at every redirect), with limits on bytes, time and
 * redirects, without cookies or credentials. Expected failures are values; nothing throws but bugs.
 */
export function safeFetcher(settings: FetchSettings): FetchSafely {
  return async (text, ask = {}) => {
    const agent = guardedAgent(settings.resolve ?? resolveByDns, settings.allowed, settings.maxMs)
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), settings.maxMs)
    try {
      return await follow(text, ask, settings, { dispatcher: agent, signal: late.signal })
    } catch (error) {
      return fail(late.signal.aborted ? 'tooSlow' : failureOf(error))
    } finally {
      clearTimeout(timer)
      void agent.destroy()
    }
  }
}

type Way = Pick<NonNullable<Parameters<typeof request>[1]>, 'dispatcher' | 'signal'>

async function follow(
  text: string,
  ask: Ask,
  settings: FetchSettings,
  way: Way,
): Promise<Result<Fetched, FetchFailure>> {
  const { allowed, maxBytes, maxRedirects, userAgent } = settings
  let asked = text
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const url = checkUrl(asked, allowed)
    if (!url.ok) return url
    const refusal = (await settings.permit?.(url.value)) ?? null
    if (refusal !== null) return fail(refusal)
    const answer = await request(url.value, {
      ...way,
      method: ask.method ?? 'GET',
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, br',
        ...(ask.ifNoneMatch && { 'if-none-match': ask.ifNoneMatch }),
        ...(ask.ifModifiedSince && { 'if-modified-since': ask.ifModifiedSince }),
      },
    })
    const header = (name: string) => [answer.headers[name]].flat()[0] ?? null
    const location = header('location')
    if (REDIRECTS.has(answer.statusCode) && location !== null) {
      answer.body.on('error', () => undefined).destroy()
      if (!URL.canParse(location, url.value)) return fail('notAnAddress')
      asked = new URL(location, url.value).href
      continue
    }
    const hasBody = ask.method !== 'HEAD' && answer.statusCode !== 304 && answer.statusCode !== 204
    const encoding = hasBody ? (header('content-encoding') ?? '') : ''
    const bytes = await readDecoded(answer.body, encoding, maxBytes)
    if (!bytes.ok) return bytes
    const [mediaType = '', ...parameters] = (header('content-type') ?? '').split(';')
    const charset = parameters.map((one) => /^\s*charset="?([\w-]+)"?\s*$/i.exec(one)?.[1]).find(Boolean)
    return succeed({
      url: url.value.href,
      status: answer.statusCode,
      mediaType: mediaType.trim().toLowerCase(),
      charset: charset ?? null,
      etag: header('etag'),
      lastModified: header('last-modified'),
      retryAfter: header('retry-after'),
      bytes: bytes.value,
    })
  }
  return fail('tooManyRedirects')
}

function failureOf(error: unknown): FetchFailure {
  if (!(error instanceof Error)) throw error
  // Happy eyeballs wraps what each attempt met.
  const errors: unknown[] =
    error instanceof AggregateError ? [error, ...(error.errors as unknown[])] : [error]
  if (errors.some((one) => one instanceof PrivateAddress)) return 'privateAddress'
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND') return 'noSuchHost'
  if (code.includes('TIMEOUT') || code === 'ETIMEDOUT') return 'tooSlow'
  // What undici, the parser of HTTP and zlib say of an answer that is none; other codes are of sockets and TLS.
  if (/^(UND_ERR|HPE_|Z_|ERR_.*BROTLI|ERR__ERROR_FORMAT|ERR_STREAM)/.test(code)) return 'broken'
  if (code !== '') return 'unreachable'
  throw error
}
