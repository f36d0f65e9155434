// @ts-check

/** First path segments that are not reader pages: their answers pass through untouched. `next.config.js` leaves them unprefixed too. */
export const passedPrefixes = ['api', '_next', 'edit', 'sign-in', 'sign-out', 'welcome', 'unapi']

const passedPath = new RegExp(`^/(?:(?:en|es)/)?(?:${passedPrefixes.join('|')})(?:/|$)`)
// What an address that this site links to can look like. Other spellings of it (percent escapes, capitals in a query) are
// answered all the same, but not kept, so that one document has one place.
const keptPath = /^\/[\w./~-]*$/
const keptQuery = /^(?:v=[1-9]\d{0,5}|asOf=\d{4}-\d{2}-\d{2})$/

/**
 * Whether the answer at an address may be kept: a plain path, alone or with exactly one pinned version or one day. Any other query
 * (a search, a page of a list, facets, tracking marks) is rendered finished and never kept, because there is no end of them.
 * @param {string} address  path and query
 */
export function isKeptAddress(address) {
  const cut = address.indexOf('?')
  if (cut < 0) return keptPath.test(address)
  return keptPath.test(address.slice(0, cut)) && keptQuery.test(address.slice(cut + 1))
}

/**
 * Whether an address is that of a drawn draft (`/edit/case/x/draft`), which the edit page frames.
 * @param {string} path
 */
export function isDraftPath(path) {
  return /^\/edit\/[^/]+\/[^/]+(?:\/es)?\/draft$/.test(path)
}

/**
 * @typedef {{ handling: 'pass' } | { handling: 'refuse', reason: 'unreadable' | 'absent' } | { handling: 'document', address: string }} Reading
 * `pass`: Next answers alone. `refuse`: nobody needs to be asked. `document`: rendered and finished.
 */

/**
 * Decides how a request is handled.
 *
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {{ has(path: string): boolean }} files  paths of the files of the build and of `public/`
 * @returns {Reading}
 */
export function readAddress(request, files) {
  const { method, url = '/', headers } = request
  const isData = url.startsWith('/api/')
  if (isData && !decodes(url.split('?', 1)[0] ?? '')) return { handling: 'refuse', reason: 'unreadable' }
  if (method !== 'GET' && method !== 'HEAD') return { handling: 'pass' }
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return { handling: 'pass' }
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  if (files.has(path)) return { handling: 'pass' }
  if (path.startsWith('/_next/')) return { handling: 'refuse', reason: 'absent' }
  if (passedPath.test(path)) return { handling: 'pass' }
  return decodes(path) ? { handling: 'document', address: url } : { handling: 'refuse', reason: 'unreadable' }
}

/** @param {string} path */
function decodes(path) {
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
