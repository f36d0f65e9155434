// @ts-check
import { makeDocument } from './document.js'
import { finishHtml } from './finish-html.js'
import { plainPage } from './plain-page.js'

/** @typedef {import('./document.js').Document} Document */
/**
 * What asking for an address came to.
 * @typedef {{ kind: 'document', document: Document, keepable: boolean } | { kind: 'redirect', status: number, location: string } | { kind: 'failed', document?: Document }} Outcome
 *   `failed` may hold the page's own words about it.
 */

/**
 * Judges Next's answer. Nothing of its headers goes on but the content type, the place of a redirect, and how long a file that is not a page may be stored.
 *
 * @param {import('./ask-next.js').Answer} answer
 * @param {{ address: string, renderedAt: number }} render
 * @returns {Outcome}
 */
export function toOutcome(answer, { address, renderedAt }) {
  const { status, headers, tags } = answer
  if (status >= 500) return { kind: 'failed' }
  const location = headers.location
  if (status >= 300 && status < 400 && typeof location === 'string')
    return { kind: 'redirect', status, location }
  const type = String(headers['content-type'] ?? 'application/octet-stream')
  const named = { address, renderedAt, tags, type }
  if (!type.startsWith('text/html')) {
    const own = headers['cache-control']
    const cacheControl = typeof own === 'string' && own.includes('public') ? own : undefined
    const document = makeDocument({ ...named, status, body: answer.body, cacheControl })
    return { kind: 'document', document, keepable: isKeepable(answer, status) }
  }
  const finished = finishHtml(answer.body.toString('utf8'))
  if (finished.status === 500) {
    // `notFound()` leaves an empty shell for a script to fill. Reader pages should mark themselves instead; this is the net below them.
    return status === 404
      ? { kind: 'document', document: plainPage('absent', address), keepable: false }
      : { kind: 'failed' }
  }
  const ownStatus = finished.status ?? status
  const document = makeDocument({ ...named, status: ownStatus, body: Buffer.from(finished.html) })
  if (ownStatus === 503) return { kind: 'failed', document }
  return { kind: 'document', document, keepable: isKeepable(answer, ownStatus) }
}

/**
 * Kept is only what everybody may see and what somebody can expire. A page that notes no tag would stay for a day whatever was published.
 * @param {import('./ask-next.js').Answer} answer @param {number} status
 */
function isKeepable({ headers, tags }, status) {
  return [200, 404, 410].includes(status) && tags.size > 0 && headers['set-cookie'] === undefined
}
