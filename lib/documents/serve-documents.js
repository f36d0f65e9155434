// @ts-check
import { isDraftPath, readAddress } from './addresses.js'
import { askEveryTime } from './document.js'
import { finishDraft } from './finish-draft.js'
import { noteStale } from './note-stale.js'
import { plainPage } from './plain-page.js'
import { sendUnreadable } from './plain-problem.js'
import { sendDocument } from './send-document.js'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/**
 * @typedef {object} Serving
 * @property {import('./ask-next.js').Handle} handle  Next's request handler
 * @property {import('./finished-documents.js').FinishedDocuments} documents
 * @property {import('./static-files.js').StaticFiles} files
 * @property {Record<string, string>} policies
 */

const retryAfterSeconds = '30'

/**
 * Answers requests: reader pages as finished documents, the site's own texts from memory, drafts of the desk like the pages that they will be,
 * everything else (desk, API, fonts) by Next untouched.
 * @param {Serving} serving
 * @returns {(request: Request, response: Response) => void}
 */
export function serveDocuments({ handle, documents, files, policies }) {
  let styles = ''

  /** @param {Request} request @param {Response} response */
  return (request, response) => {
    const reading = readAddress(request, files)
    if (reading.handling === 'refuse') {
      if (request.url?.startsWith('/api/')) return sendUnreadable(response)
      return sendDocument(request, response, plainPage(reading.reason, request.url ?? '/', styles), policies)
    }
    if (reading.handling === 'pass')
      return void pass(request, response).catch((error) => fail(response, error))
    const ready = documents.ready(reading.address)
    if (ready) return sendDocument(request, response, ready, policies)
    visit(request, response, reading.address).catch((error) => fail(response, error))
  }

  /** @param {Request} request @param {Response} response */
  async function pass(request, response) {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const file = request.method === 'GET' || request.method === 'HEAD' ? await files.find(path) : undefined
    if (file) sendDocument(request, response, file, policies)
    else {
      // Sign-in counts attempts by it (lib/core/client-address.ts); what a browser sent under this name must not stand.
      request.headers['x-plainsight-client'] = request.socket.remoteAddress ?? ''
      if (request.method === 'GET' && isDraftPath(path)) await finishDraft(handle, request, response)
      else await handle(request, response)
    }
  }

  /** @param {Request} request @param {Response} response @param {string} address */
  async function visit(request, response, address) {
    const outcome = await documents.visit(address)
    if (outcome.kind === 'redirect') {
      response
        .writeHead(outcome.status, {
          ...policies,
          Location: outcome.location,
          'Cache-Control': askEveryTime,
          'Content-Length': 0,
        })
        .end()
    } else if (outcome.kind === 'document') {
      styles ||= stylesOf(outcome.document)
      sendDocument(request, response, outcome.document, policies)
    } else if (outcome.stale) {
      sendDocument(request, response, noteStale(outcome.stale), policies, {
        Warning: '110 - "Response is Stale"',
      })
    } else {
      const document = outcome.document ?? plainPage('unavailable', address, styles)
      sendDocument(request, response, document, policies, { 'Retry-After': retryAfterSeconds })
    }
  }
}

/** @param {import('./document.js').Document} document */
function stylesOf(document) {
  return document.type.startsWith('text/html')
    ? (document.identity.toString().match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('')
    : ''
}

/** @param {Response} response @param {unknown} error */
function fail(response, error) {
  console.error(error)
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end()
}
