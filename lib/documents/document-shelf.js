// @ts-check
import { documentBytes } from './document.js'

/** @typedef {import('./document.js').Document} Document */
/** @typedef {{ document: Document, bytes: number, expired: boolean }} Kept */

/** Documents by address, the least recently read dropped first when they outgrow their bytes. */
export class DocumentShelf {
  /** @type {Map<string, Kept>} in reading order, oldest first */
  #kept = new Map()
  #bytes = 0
  #limit
  #dropped

  /**
   * @param {number} limit  bytes
   * @param {(document: Document) => void} dropped  told of every document that leaves
   */
  constructor(limit, dropped) {
    this.#limit = limit
    this.#dropped = dropped
  }

  get bytes() {
    return this.#bytes
  }

  get size() {
    return this.#kept.size
  }

  /** @param {string} address @returns {Kept | undefined} */
  find(address) {
    const kept = this.#kept.get(address)
    if (!kept) return undefined
    this.#kept.delete(address)
    this.#kept.set(address, kept)
    return kept
  }

  /** Keeps a document in place of any other at its address. @param {Document} document @returns {boolean} false when it is larger than the whole shelf */
  keep(document) {
    this.drop(document.address)
    const bytes = documentBytes(document)
    if (bytes > this.#limit) return false
    this.#kept.set(document.address, { document, bytes, expired: false })
    this.#bytes += bytes
    for (const address of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) break
      this.drop(address)
    }
    return true
  }

  /** @param {string} address */
  drop(address) {
    const kept = this.#kept.get(address)
    if (!kept) return
    this.#kept.delete(address)
    this.#bytes -= kept.bytes
    this.#dropped(kept.document)
  }

  /** Does not count as reading. @param {string} address */
  peek(address) {
    return this.#kept.get(address)
  }

  all() {
    return [...this.#kept.values()]
  }
}
