// @ts-check
import { DocumentShelf } from './document-shelf.js'

/** @typedef {import('./document.js').Document} Document */

const dayMs = 86_400_000

/**
 * The finished documents in memory, found by address and expired by tag.
 *
 * An expired document stays until it is replaced or pushed out: when its page cannot be rendered anew, the last good copy is still better than none.
 * Plain pages have a shelf of their own, so that a crawler which invents versions, days or paths cannot push the real pages out.
 */
export class DocumentStore {
  #pages
  #views
  /** @type {Map<string, Set<string>>} tag → addresses */
  #tagged = new Map()

  /**
   * @param {{ bytes: number, dropped?: (document: Document) => void }} options  `bytes` bounds everything kept; a fifth of it is for views and for pages that are not there
   */
  constructor({ bytes, dropped = () => {} }) {
    const forget = (/** @type {Document} */ document) => {
      for (const tag of document.tags) {
        const addresses = this.#tagged.get(tag)
        addresses?.delete(document.address)
        if (addresses?.size === 0) this.#tagged.delete(tag)
      }
      dropped(document)
    }
    this.#pages = new DocumentShelf(bytes * 0.8, forget)
    this.#views = new DocumentShelf(bytes * 0.2, forget)
  }

  get bytes() {
    return this.#pages.bytes + this.#views.bytes
  }

  get size() {
    return this.#pages.size + this.#views.size
  }

  /**
   * The document of an address. It is no longer fresh when one of its tags expired, or when the UTC day of its render is over: pages say how things stand today.
   * @param {string} address @param {number} now  ms since 1970
   * @returns {{ document: Document, fresh: boolean } | undefined}
   */
  find(address, now) {
    const kept = this.#pages.find(address) ?? this.#views.find(address)
    if (!kept) return undefined
    const sameDay = Math.floor(kept.document.renderedAt / dayMs) === Math.floor(now / dayMs)
    return { document: kept.document, fresh: sameDay && !kept.expired }
  }

  /** Keeps a document in place of any other at its address. @param {Document} document @returns {boolean} whether it was kept; not when it is too large */
  keep(document) {
    const { address } = document
    const [shelf, other] =
      document.status === 200 && !address.includes('?')
        ? [this.#pages, this.#views]
        : [this.#views, this.#pages]
    other.drop(address)
    if (!shelf.keep(document)) return false
    for (const tag of document.tags) {
      const addresses = this.#tagged.get(tag)
      if (addresses) addresses.add(address)
      else this.#tagged.set(tag, new Set([address]))
    }
    return true
  }

  /** Puts a compressed copy in the place of a document, unless something newer stands there or it expired meanwhile. @param {Document} before @param {Document} after @returns {boolean} */
  replace(before, after) {
    const kept = this.#pages.peek(before.address) ?? this.#views.peek(before.address)
    return kept?.document === before && !kept.expired && this.keep(after)
  }

  /** Forgets the document of an address: its page has become something that is not kept, such as a redirect. @param {string} address */
  drop(address) {
    this.#pages.drop(address)
    this.#views.drop(address)
  }

  /** Marks everything with one of these tags as no longer fresh. @param {Iterable<string>} tags */
  expire(tags) {
    for (const tag of tags) for (const address of this.#tagged.get(tag) ?? []) this.#expireAt(address)
  }

  /** Marks what began to render no later than a tag's last change. @param {ReadonlyMap<string, number>} changes tag → ms since 1970 */
  expireOlder(changes) {
    for (const { document } of [...this.#pages.all(), ...this.#views.all()]) {
      if (document.tags.some((tag) => document.renderedAt <= (changes.get(tag) ?? -Infinity)))
        this.#expireAt(document.address)
    }
  }

  /** Forgets everything. */
  clear() {
    for (const { document } of [...this.#pages.all(), ...this.#views.all()]) this.drop(document.address)
  }

  /** @param {string} address */
  #expireAt(address) {
    const kept = this.#pages.peek(address) ?? this.#views.peek(address)
    if (kept) kept.expired = true
  }
}
