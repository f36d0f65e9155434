// @ts-check
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {import('./finished-documents.js').FinishedDocuments} FinishedDocuments */

const location = /<loc>\s*([^<]+?)\s*<\/loc>/g

/**
 * Renders the pages that the sitemap names and that are not kept yet, one at a time and only while no visitor waits for a render,
 * so that first visits find documents and an outage finds copies.
 *
 * @param {FinishedDocuments} documents
 * @param {{ start?: string, most?: number, signal: AbortSignal }} options  `start`: the sitemap or its index; `most`: pages
 * @returns {Promise<number>} pages asked for
 */
export async function warmDocuments(documents, { start = '/sitemap.xml', most = 2_000, signal }) {
  const seen = new Set([start])
  const waiting = [start]
  for (const address of waiting) {
    do
      await pause(20) // leaves room between two renders for those who are here
    while (documents.busy && !signal.aborted)
    if (signal.aborted || seen.size > most) break
    const outcome = await documents.visit(address)
    if (outcome.kind !== 'document' || !/[/+]xml\b/.test(outcome.document.type)) continue
    for (const found of addressesIn(outcome.document.identity.toString('utf8'))) {
      if (seen.has(found)) continue
      seen.add(found)
      waiting.push(found)
    }
  }
  return seen.size - 1
}

/** Path and query of every place that a sitemap names. @param {string} xml @returns {string[]} */
function addressesIn(xml) {
  return [...xml.matchAll(location)].flatMap(([, place = '']) => {
    const text = place.replaceAll('&amp;', '&')
    if (!URL.canParse(text)) return []
    const { pathname, search } = new URL(text)
    return [pathname + search]
  })
}
