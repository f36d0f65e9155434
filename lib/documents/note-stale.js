// @ts-check
import { makeDocument } from './document.js'
import { localeOf, outageWords } from './outage-words.js'

/** @typedef {import('./document.js').Document} Document */

/**
 * An expired document with a sentence at the top of its `<main>` that says of which day it is. Sent when its page cannot be rendered anew.
 * @param {Document} document
 * @returns {Document}
 */
export function noteStale(document) {
  if (!document.type.startsWith('text/html')) return document
  const locale = localeOf(document.address)
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  const sentence = outageWords[locale].stale.replace('{day}', format.format(document.renderedAt))
  const html = document.identity
    .toString('utf8')
    .replace(/<main\b[^>]*>/, (main) => `${main}<p class="stale-notice" role="note">${sentence}</p>`)
  return makeDocument({ ...document, body: Buffer.from(html) })
}
