// @ts-check
// A thread of its own: a PDF that is made to can keep its reader busy for ever, and must be stopped from outside.
import { parentPort, workerData } from 'node:worker_threads'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'

/** @type {{ bytes: Uint8Array, maxPages: number }} */
const { bytes, maxPages } = workerData
const pdf = await getDocumentProxy(bytes)
if (pdf.numPages > maxPages) throw new Error('too many pages')
const { info } = await getMeta(pdf)
const { text } = await extractText(pdf, { mergePages: true })
const title = typeof info['Title'] === 'string' ? info['Title'] : ''
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
parentPort?.postMessage({ title, text })
