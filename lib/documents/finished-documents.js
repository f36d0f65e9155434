// @ts-check
import { isKeptAddress } from './addresses.js'
import { askNext } from './ask-next.js'
import { compressDocument } from './document.js'
import { DocumentStore } from './document-store.js'
import { RenderOnce } from './render-once.js'
import { toOutcome } from './to-outcome.js'

/** @typedef {import('./document.js').Document} Document */
/** @typedef {import('./to-outcome.js').Outcome} Outcome */
/**
 * @typedef {object} Making
 * @property {import('./ask-next.js').Handle} handle  Next's request handler
 * @property {string} host      how the site calls itself
 * @property {number} bytes     what may be kept in memory, and again on disk
 * @property {import('./document-disk.js').DocumentDisk} disk
 * @property {() => number} now ms since 1970
 * @property {(error: unknown) => void} [report]  told of every render that failed
 * @property {number} [mostRenders] renders at the same time
 * @property {number} [limitMs] a render that takes longer has failed
 * @property {number} [patienceMs] the same, for a page of which an old copy exists
 */

/** The documents of the site: found in memory or rendered, finished, kept, and expired by what the database says. */
export class FinishedDocuments {
  #making
  #store
  #renders
  #asked = 0
  /** @type {Promise<unknown>} thorough compression, one document at a time: the thread pool also hashes passwords */
  #compressing = Promise.resolve()

  /** @param {Making} making */
  constructor(making) {
    this.#making = making
    this.#store = new DocumentStore({
      bytes: making.bytes,
      dropped: ({ address }) => making.disk.remove(address),
    })
    this.#renders = new RenderOnce(
      (address, overtaken) => this.#render(address, overtaken),
      making.mostRenders ?? 100,
    )
  }

  get size() {
    return this.#store.size
  }

  /** How many times a document was asked for since the start. */
  get asked() {
    return this.#asked
  }

  get busy() {
    return this.#renders.busy
  }

  /** Puts back what an earlier process of the same build left on disk. */
  async restore() {
    for (const document of await this.#making.disk.load()) this.#store.keep(document)
  }

  /** The document of an address if it is fresh, at once. @param {string} address @returns {Document | undefined} */
  ready(address) {
    this.#asked++
    const found = this.#store.find(address, this.#making.now())
    return found?.fresh ? found.document : undefined
  }

  /**
   * The document of an address, rendered if need be. When that fails and an old copy exists, the copy comes instead, marked.
   * @param {string} address
   * @returns {Promise<Outcome & { stale?: Document }>} `stale` with a failure only
   */
  async visit(address) {
    const found = this.#store.find(address, this.#making.now())
    if (found?.fresh) return { kind: 'document', document: found.document, keepable: true }
    const rendering = this.#renders.ask(address)
    if (!found) return (await rendering) ?? { kind: 'failed' }
    const outcome = rendering && (await within(rendering, this.#making.patienceMs ?? 3_000))
    if (outcome && outcome.kind !== 'failed') return outcome
    return { kind: 'failed', stale: found.document }
  }

  /** Nothing made from these tags is fresh any more. @param {Iterable<string>} tags */
  expire(tags) {
    const list = [...tags]
    this.#renders.expire(list)
    this.#store.expire(list)
  }

  /** The first reading of the tag table: what changed after a kept document was rendered. @param {ReadonlyMap<string, number>} changes */
  expireOlder(changes) {
    this.#renders.expire(changes.keys())
    this.#store.expireOlder(changes)
  }

  /** Forgets everything: it was made from another database. */
  clear() {
    this.#store.clear()
  }

  /** Resolves when what is kept is compressed and on disk. */
  async settle() {
    await this.#compressing
    await this.#making.disk.flush()
  }

  /** @param {string} address @param {(tags: Iterable<string>) => boolean} overtaken @returns {Promise<Outcome>} */
  async #render(address, overtaken) {
    const { handle, host, now, limitMs = 10_000, report = console.error } = this.#making
    const renderedAt = now()
    const answer = await askNext(handle, address, { host, limitMs }).catch((error) => {
      report(error)
      return undefined
    })
    if (!answer) return { kind: 'failed' }
    const outcome = toOutcome(answer, { address, renderedAt })
    if (outcome.kind !== 'document') return outcome
    const document = await compressDocument(outcome.document, 'quick')
    if (outcome.keepable && isKeptAddress(address)) {
      if (!overtaken(document.tags) && this.#store.keep(document)) this.#compressLater(document)
    } else this.#store.drop(address)
    return { ...outcome, document }
  }

  /** @param {Document} document */
  #compressLater(document) {
    this.#compressing = this.#compressing.then(async () => {
      const compressed = await compressDocument(document, 'thorough')
      if (this.#store.replace(document, compressed) && document.status === 200)
        this.#making.disk.save(compressed)
    })
  }
}

/** @template T @param {Promise<T>} promise @param {number} ms @returns {Promise<T | undefined>} */
async function within(promise, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(undefined), ms)))
  return await Promise.race([promise, /** @type {Promise<undefined>} */ (late)]).finally(() =>
    clearTimeout(timer),
  )
}
