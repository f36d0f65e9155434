// @ts-check

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/**
 * The best encoding that the visitor accepts (RFC 9110 §12.5.3): Brotli, else gzip, else none. A weight of 0 is a refusal;
 * other weights are not compared, because the smallest answer is best for everyone.
 *
 * @param {string | undefined} header  the `Accept-Encoding` header
 * @returns {Encoding}
 */
export function chooseEncoding(header) {
  if (header === undefined) return 'identity'
  /** @type {Map<string, boolean>} */
  const accepted = new Map()
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    accepted.set(name, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)))
  }
  const takes = (/** @type {Encoding} */ name) => accepted.get(name) ?? accepted.get('*') ?? false
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}
