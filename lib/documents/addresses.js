// @ts-check

/** First path segments that are not reader pages: their answers pass through untouched. `next.config.js` leaves them unprefixed too. */
export const passedPrefixes = ['api', '_next', 'edit', 'sign-in', 'sign-out', 'welcome']

const passedPath = new RegExp(`^/(?:(?:en|es)/)?(?:${passedPrefixes.join('|')})(?:/|$)`)
// What an address that this site links to can look like. Other spellings of it (percent escapes, capitals in a query) are
// answered all the same, but not kept, so that one document has one place.
const keptPath = /^\/[\w./~-]*$/
const keptQuery = /^(?:v=[1-9]\d{0,5}|asOf=\d{4}-\d{2}-\d{2})$/

/**
 * @typedef {{ handling: 'pass' } | { handling: 'refuse' } | { handling: 'document', url: string, keep: boolean }} Reading
 * `pass`: Next answers alone. `refuse`: the address cannot be decoded. `document`: rendered and finished; `keep` when the answer may be kept under `url`.
 */

/**
 * Decides how a request is handled. A kept address is a plain path, alone or with exactly one pinned version or one day;
 * any other query (a search, a page of a list, facets, tracking marks) is rendered finished and never kept, because there is no end of them.
 *
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {ReadonlySet<string>} files  paths of the files in `public/`, which Next serves with ranges and conditions
 * @returns {Reading}
 */
export function readAddress(request, files) {
  const { method, url = '/', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return { handling: 'pass' }
  if (headers.rsc !== undefined || headers['next-action'] !== undefined) return { handling: 'pass' }
  const cut = url.indexOf('?')
  const path = cut < 0 ? url : url.slice(0, cut)
  const query = cut < 0 ? '' : url.slice(cut + 1)
  if (passedPath.test(path) || files.has(path)) return { handling: 'pass' }
  if (!decodes(path)) return { handling: 'refuse' }
  const keep = keptPath.test(path) && (query === '' ? cut < 0 : keptQuery.test(query))
  return { handling: 'document', url, keep }
}

/** @param {string} path */
function decodes(path) {
  try {
    return path.startsWith('/') && !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
