// @ts-check
import { finishHtml } from './finish-html.js'
import { HeldResponse } from './held-response.js'

/** The same as `<script>`, whatever it holds: in the desk's frame none may run. */
const anyScript = /<script\b[^>]*>[\s\S]*?<\/script>/g

/**
 * Answers for the drawn draft of an entry: as the page that readers will see, without the scripts of the framework. In the
 * desk's frame, in which nothing may run, no script is sent at all; a browser would complain about each.
 *
 * @param {import('./ask-next.js').Handle} handle  Next's request handler
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function finishDraft(handle, request, response) {
  /** @type {Buffer} */
  const body = await new Promise((resolve, reject) => {
    const held = new HeldResponse(request, (whole) => {
      response.statusCode = held.statusCode
      for (const [name, value] of Object.entries(held.getHeaders()))
        if (value !== undefined && name !== 'transfer-encoding') response.setHeader(name, value)
      resolve(whole)
    })
    void Promise.resolve(handle(request, held)).catch(reject)
  })
  const isHtml = String(response.getHeader('content-type')).startsWith('text/html')
  const { html, status } = isHtml ? finishHtml(body.toString()) : { html: '', status: undefined }
  // An empty shell that a script would fill is sent with its scripts.
  const isFinished = isHtml && status !== 500
  const isFramed = request.headers['sec-fetch-dest'] === 'iframe'
  const sent = !isFinished ? body : Buffer.from(isFramed ? html.replace(anyScript, '') : html)
  response.setHeader('Content-Length', sent.length)
  response.end(sent)
}
