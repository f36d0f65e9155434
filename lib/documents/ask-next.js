// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handle */
/** @typedef {{ status: number, headers: import('node:http').OutgoingHttpHeaders, body: Buffer, tags: Set<string> }} Answer */

const renderSymbol = Symbol.for('plainsight.render')

/** The store that `lib/cache/note-tags.ts` fills, found through `globalThis` because loaders live in Next's bundle. @type {AsyncLocalStorage<{ tags: Set<string> }>} */
const renders = (/** @type {any} */ (globalThis)[renderSymbol] ??= new AsyncLocalStorage())

/**
 * Renders one address and gives back the whole answer. The page is asked with a request of our own: no cookie, no language, no condition, no host of the
 * visitor's can change what others are sent, HEAD is asked as GET, and the render goes on when the visitor leaves.
 *
 * @param {Handle} handle  Next's request handler
 * @param {string} url  path and query
 * @param {{ host: string, limitMs: number }} options  `host` as the site calls itself
 * @returns {Promise<Answer>} rejects when the handler does, or says nothing within the limit
 */
export function askNext(handle, url, { host, limitMs }) {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { host, accept: 'text/html', 'user-agent': 'plainsight-documents' }
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)])
  request.push(null)
  const store = { tags: new Set() }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer from ${url} within ${limitMs} ms`)), limitMs)
    const response = new HeldResponse(request, (body) => {
      clearTimeout(timer)
      resolve({ status: response.statusCode, headers: response.getHeaders(), body, tags: store.tags })
    })
    void renders.run(store, async () => {
      try {
        await handle(request, response)
      } catch (error) {
        clearTimeout(timer)
        reject(error)
      }
    })
  })
}

/** A response that goes nowhere: it holds its body back until it is whole. */
class HeldResponse extends ServerResponse {
  /** @type {Buffer[]} */
  #chunks = []
  #ended = false
  #whole
  /** Node decides this by whether the head went out, which it never does here. @override */
  headersSent = false

  /** @param {IncomingMessage} request @param {(body: Buffer) => void} whole */
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
