import { fail, type Result, succeed } from '@/lib/core/result'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' }

/** Host and port of a place that may be asked besides the open internet, such as `127.0.0.1:8080`. */
export type AllowedPlaces = ReadonlySet<string>

/**
 * An address that may be asked for, without its fragment, or why not. Looks at the text alone: which machine a name
 * leads to is judged when it is connected to.
 */
export function checkUrl(text: string, allowed: AllowedPlaces): Result<URL, FetchFailure> {
  if (!URL.canParse(text)) return fail('notAnAddress')
  const url = new URL(text)
  const usual = PORTS[url.protocol]
  if (usual === undefined) return fail('scheme')
  if (url.username !== '' || url.password !== '') return fail('credentials')
  const port = url.port === '' ? usual : url.port
  if (!Object.values(PORTS).includes(port) && !allowed.has(`${url.hostname}:${port}`)) return fail('port')
  url.hash = ''
  return succeed(url)
}
