// @ts-check
import { ServerResponse } from 'node:http'

/** A response that goes nowhere: it holds its body back until it is whole. */
export class HeldResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #chunks = []
  #ended = false
  #whole
  /** Node decides this by whether the head went out, which it never does here. @override */
  headersSent = false

  /** @param {import('node:http').IncomingMessage} request @param {(body: Buffer) => void} whole */
  constructor(request, whole) {
    super(request)
    this.#whole = whole
  }

  /** @override @param {number} status @param {any[]} rest */
  writeHead(status, ...rest) {
    const headers = rest.at(-1)
    this.statusCode = status
    if (Array.isArray(headers))
      for (let i = 0; i + 1 < headers.length; i += 2) this.setHeader(headers[i], headers[i + 1])
    else if (headers && typeof headers === 'object')
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value)
    return this
  }

  /** @override */
  flushHeaders() {
    this.headersSent = true
  }

  /** @override @param {any} chunk @param {any[]} rest */
  write(chunk, ...rest) {
    this.#take(chunk, rest)
    callBack(rest)
    return true
  }

  /** @override @param {any[]} given */
  end(...given) {
    if (this.#ended) return this
    const [chunk, ...rest] = given
    if (chunk != null && typeof chunk !== 'function') this.#take(chunk, rest)
    this.headersSent = true
    this.#ended = true
    this.finished = true
    this.#whole(Buffer.concat(this.#chunks))
    callBack(given)
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  /** @param {any} chunk @param {any[]} rest */
  #take(chunk, rest) {
    this.headersSent = true
    this.#chunks.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof rest[0] === 'string' ? /** @type {any} */ (rest[0]) : 'utf8')
        : Buffer.from(chunk),
    )
  }
}

/** @param {any[]} given */
function callBack(given) {
  const last = given.at(-1)
  if (typeof last === 'function') process.nextTick(last)
}
