// @ts-check

/** @typedef {import('./finished-documents.js').FinishedDocuments} FinishedDocuments */

const location = /<loc>\s*([^<]+?)\s*<\/loc>/g

/**
 * Renders the pages that the sitemap names and that are not kept fresh yet, one at a time, so that first visits find documents and an outage
 * finds copies.
 *
 * @param {FinishedDocuments} documents
 * @param {{ start?: string, most?: number, signal: AbortSignal, leaveRoom: () => Promise<void> }} options  `start`: the sitemap or its index;
 *   `most`: pages; `leaveRoom` is waited for before each render
 * @returns {Promise<number>} pages that the sitemap named and that were looked at
 */
export async function warmDocuments(documents, { start = '/sitemap.xml', most = 2_000, signal, leaveRoom }) {
  const seen = new Set([start])
  const waiting = [start]
  for (const address of waiting) {
    if (!documents.ready(address)) await leaveRoom()
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
