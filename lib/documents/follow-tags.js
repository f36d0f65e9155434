// @ts-check
import { TagListener } from './tag-listener.js'

/** How far a row's time may lie before its commit, and two machines' clocks apart. */
const marginMs = 30_000
const originPrefix = 'database:'

/**
 * Expires documents by the table `cache_tag`, from now until closed. Also puts the same at `globalThis[Symbol.for('plainsight.expire')]`
 * for `lib/cache/expire-here.ts`.
 *
 * @param {{ url: string | undefined, now?: () => number, documents: import('./finished-documents.js').FinishedDocuments, disk: import('./document-disk.js').DocumentDisk }} options
 *   without `url` nothing is followed: documents then expire with the day only
 */
export function followTags({ url, now = Date.now, documents, disk }) {
  const changed = (/** @type {Iterable<string>} */ tags) => documents.expire(tags)
  const shared = /** @type {Record<symbol, unknown>} */ (globalThis)
  shared[Symbol.for('plainsight.expire')] = changed

  /** @param {ReadonlyMap<string, number>} rows */
  async function loaded(rows) {
    await checkOrigin([...rows.keys()].find((tag) => tag.startsWith(originPrefix)))
    // A row's time is earlier than its commit, so a document rendered shortly after it may still have missed it. Never later than now:
    // what is rendered from here on is told of changes as they come.
    documents.expireOlder(new Map([...rows].map(([tag, at]) => [tag, Math.min(now(), at + marginMs)])))
  }

  /** Documents from another database are not ours to show. @param {string | undefined} origin */
  async function checkOrigin(origin) {
    if (origin === undefined) return
    const before = await disk.origin()
    if (before !== undefined && before !== origin) documents.clear()
    if (before !== origin) await disk.noteOrigin(origin)
  }

  const listener = url === undefined ? undefined : new TagListener({ url, heard: { changed, loaded } })
  return {
    /** Resolves when the table has been read once, or after the limit: then what is on disk is served unchecked. @param {{ limitMs: number }} limit */
    async ready({ limitMs }) {
      if (!listener) return
      /** @type {NodeJS.Timeout | undefined} */
      let timer
      await Promise.race([listener.ready, new Promise((resolve) => (timer = setTimeout(resolve, limitMs)))])
      clearTimeout(timer)
    },
    async close() {
      await listener?.close()
    },
  }
}
