// @ts-check
import { chooseEncoding } from './choose-encoding.js'

/** @typedef {import('./document.js').Document} Document */

/** Header lines by document and encoding, so that a repeated answer costs no work. @type {WeakMap<Document, Map<string, string[]>>} */
const prepared = new WeakMap()

/**
 * Sends a document whole: in the best encoding there is for this visitor, or as a bare 304 when he has it already, or without body for HEAD.
 *
 * @param {{ method?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} request
 * @param {import('node:http').ServerResponse} response
 * @param {Document} document
 * @param {Record<string, string>} policies  one object for the life of the process
 * @param {Record<string, string>} [more]  headers of this answer alone
 */
export function sendDocument(request, response, document, policies, more) {
  const known = document.status === 200 && matches(request.headers['if-none-match'], document.etag)
  const encoding = known ? '304' : toAvailable(chooseEncoding(request.headers['accept-encoding']), document)
  let lines = prepared.get(document)?.get(encoding)
  if (!lines) {
    lines = headerLines(document, encoding, policies)
    prepared.set(document, (prepared.get(document) ?? new Map()).set(encoding, lines))
  }
  response.writeHead(known ? 304 : document.status, more ? [...lines, ...Object.entries(more).flat()] : lines)
  if (known || request.method === 'HEAD') response.end()
  else response.end(bodyIn(document, encoding))
}

/** @param {Document} document @param {string} encoding */
function bodyIn(document, encoding) {
  if (encoding === 'br' && document.br) return document.br
  if (encoding === 'gzip' && document.gzip) return document.gzip
  return document.identity
}

/** @param {import('./choose-encoding.js').Encoding} wanted @param {Document} document */
function toAvailable(wanted, document) {
  if (wanted === 'br' && document.br) return 'br'
  return wanted !== 'identity' && document.gzip ? 'gzip' : 'identity'
}

/** @param {Document} document @param {string} encoding @param {Record<string, string>} policies @returns {string[]} */
function headerLines(document, encoding, policies) {
  const lines = [
    ...Object.entries(policies).flat(),
    'Cache-Control',
    document.cacheControl,
    'ETag',
    document.etag,
    'Vary',
    'Accept-Encoding',
  ]
  if (encoding === '304') return lines
  if (encoding !== 'identity') lines.push('Content-Encoding', encoding)
  return [
    ...lines,
    'Content-Type',
    document.type,
    'Content-Length',
    String(bodyIn(document, encoding).length),
  ]
}

/** Weak comparison (RFC 9110 §13.1.2). @param {string | undefined} header @param {string} etag */
function matches(header, etag) {
  if (header === undefined) return false
  if (header === etag || header === '*') return true
  const strong = etag.replace(/^W\//, '')
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === strong)
}
