// @ts-check
import { AsyncLocalStorage } from 'node:async_hooks'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { HeldResponse } from './held-response.js'

/** @typedef {(request: IncomingMessage, response: import('node:http').ServerResponse) => unknown} Handle */
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
