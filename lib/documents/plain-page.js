// @ts-check
import { makeDocument } from './document.js'
import { localeOf, outageWords } from './outage-words.js'

/** @typedef {import('./document.js').Document} Document */
/** @typedef {'unavailable' | 'absent' | 'unreadable'} Reason */

const statuses = { unavailable: 503, absent: 404, unreadable: 400 }

/**
 * A page that needs nothing but this process, for when the real one cannot be made.
 *
 * @param {Reason} reason
 * @param {string} address  decides the language
 * @param {string} [styles]  `<link rel="stylesheet">` elements of this build, so that it looks like the rest of the site
 * @returns {Document}
 */
export function plainPage(reason, address, styles = '') {
  const locale = localeOf(address)
  const { title, text } = outageWords[locale][reason]
  const home = locale === 'es' ? '/es' : '/'
  const html =
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${title}</title>${styles}</head><body><main>` +
    `<h1>${title}</h1><p>${text}</p><p><a href="${home}">${outageWords[locale].home}</a></p></main></body></html>`
  const status = statuses[reason]
  return makeDocument({
    address,
    status,
    type: 'text/html; charset=utf-8',
    cacheControl: 'no-store',
    tags: [],
    renderedAt: 0,
    body: Buffer.from(html),
  })
}
