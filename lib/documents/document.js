// @ts-check
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/**
 * A finished answer: what every visitor of one address is sent.
 * @typedef {object} Document
 * @property {string} address    path and query as asked for
 * @property {number} status
 * @property {string} type       the `Content-Type`
 * @property {string} cacheControl
 * @property {string} etag       weak, one for all encodings
 * @property {readonly string[]} tags  what it was made from
 * @property {number} renderedAt when its render began, in ms since 1970; what was published later may be missing from it
 * @property {Buffer} identity
 * @property {Buffer | undefined} gzip  undefined until compressed, or when too small to gain
 * @property {Buffer | undefined} br
 */

/** `Cache-Control` of what may be stored anywhere but is asked for again every time; the answer is then almost always a 304. */
export const askEveryTime = 'public, max-age=0, must-revalidate'

const compressible =
  /^(?:text\/|image\/svg|application\/(?:javascript|json|xml|manifest|[\w.-]+\+(?:json|xml)))/

/**
 * Makes a document of a rendered body, not compressed yet.
 * @param {{ address: string, status: number, type: string, cacheControl?: string | undefined, tags: Iterable<string>, renderedAt: number, body: Buffer }} rendered
 * @returns {Document}
 */
export function makeDocument({ body, tags, cacheControl, ...rest }) {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const named = { ...rest, tags: [...tags], cacheControl: cacheControl ?? askEveryTime, etag: `W/"${hash}"` }
  return { ...named, identity: body, gzip: undefined, br: undefined }
}

/**
 * The same document with compressed bodies, made on the thread pool. Quick for an answer that is sent once; thorough for one that is kept.
 * @param {Document} document
 * @param {'quick' | 'thorough'} effort
 * @returns {Promise<Document>}
 */
export async function compressDocument(document, effort) {
  if (document.identity.length < 500 || !compressible.test(document.type)) return document
  if (effort === 'quick') return { ...document, gzip: await toGzip(document.identity, { level: 5 }) }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9,
    [constants.BROTLI_PARAM_SIZE_HINT]: document.identity.length,
  }
  const [gzipped, br] = await Promise.all([
    toGzip(document.identity, { level: 9 }),
    toBrotli(document.identity, { params }),
  ])
  return { ...document, gzip: gzipped, br }
}

/**
 * Bytes that a kept document takes, with an allowance for its entries in maps.
 * @param {Document} document
 */
export function documentBytes(document) {
  return (
    document.identity.length +
    (document.gzip?.length ?? 0) +
    (document.br?.length ?? 0) +
    1_000 +
    document.tags.length * 100
  )
}
