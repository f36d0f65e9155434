import { type FetchSafely, type Permit, safeFetcher } from '@/lib/fetching/fetch-safely'

const MB = 1024 * 1024

/** The name by which the robots.txt of a site may call this one. */
export const ROBOT_NAME = 'Plainsight'

/** Bytes of a page or file that are kept. */
export const MAX_CAPTURE_BYTES = 12 * MB

/**
 * How this site asks others: by its own name and address, within limits. `FETCH_ALLOW` names places (`host:port`,
 * separated by blanks) that may be asked besides the open internet. `permit` is asked before each address.
 */
export function siteFetcher(env: NodeJS.ProcessEnv = process.env, permit?: Permit): FetchSafely {
  const about = env['SITE_URL'] ? `; +${new URL('/about', env['SITE_URL']).href}` : ''
  return safeFetcher({
    userAgent: `Mozilla/5.0 (compatible; ${ROBOT_NAME} source check${about})`,
    maxBytes: MAX_CAPTURE_BYTES,
    maxMs: 20_000,
    maxRedirects: 6,
    allowed: new Set((env['FETCH_ALLOW'] ?? '').split(/\s+/).filter(Boolean)),
    permit,
  })
}
