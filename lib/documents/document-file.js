// @ts-check
import { createHash } from 'node:crypto'

/** @typedef {import('./document.js').Document} Document */

const lengths = /** @type {const} */ (['identity', 'gzip', 'br'])

/**
 * A document as the bytes of one file: a line of JSON that says what follows, then the bodies.
 * @param {Document} document
 * @returns {Buffer}
 */
export function writeDocumentFile(document) {
  const bodies = Buffer.concat(lengths.map((name) => document[name] ?? Buffer.alloc(0)))
  const { identity: _identity, gzip: _gzip, br: _br, ...named } = document
  const sizes = lengths.map((name) => document[name]?.length ?? 0)
  const head = { ...named, sizes, sha256: digest(bodies) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bodies])
}

/**
 * Reads what `writeDocumentFile` wrote. A file that is not whole (the power failed while it was written) is undefined, as is any other file.
 * @param {Buffer} file
 * @returns {Document | undefined}
 */
export function readDocumentFile(file) {
  const end = file.indexOf(10)
  if (end < 0) return undefined
  const head = parseHead(file.toString('utf8', 0, end))
  const bodies = file.subarray(end + 1)
  if (!head || digest(bodies) !== head.sha256) return undefined
  const [identity = 0, gzip = 0, br = 0] = head.sizes
  if (identity + gzip + br !== bodies.length) return undefined
  const { sizes: _sizes, sha256: _sha256, ...named } = head
  return {
    ...named,
    identity: bodies.subarray(0, identity),
    gzip: gzip > 0 ? bodies.subarray(identity, identity + gzip) : undefined,
    br: br > 0 ? bodies.subarray(identity + gzip) : undefined,
  }
}

/** @param {Buffer} bytes */
function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * @param {string} line
 * @returns {Omit<Document, 'identity' | 'gzip' | 'br'> & { sizes: number[], sha256: string } | undefined}
 */
function parseHead(line) {
  try {
    const head = JSON.parse(line)
    const whole =
      ['address', 'type', 'cacheControl', 'etag', 'sha256'].every((name) => typeof head[name] === 'string') &&
      ['status', 'renderedAt'].every((name) => typeof head[name] === 'number') &&
      [head.tags, head.sizes].every(Array.isArray)
    return whole ? head : undefined
  } catch {
    return undefined
  }
}
