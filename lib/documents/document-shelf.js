// @ts-check
import { documentBytes } from './document.js'

/** @typedef {import('./document.js').Document} Document */
/** @typedef {{ document: Document, bytes: number, expired: boolean, read: number }} Kept  `read`: when, by the count of all readings */

/**
 * Documents by address, the least recently read dropped first when they outgrow their bytes. Dropping looks through all of them; that is
 * nothing beside the render that it makes room for, while a map kept in reading order is rebuilt again and again under load.
 */
export class DocumentShelf {
  /** @type {Map<string, Kept>} */
  #kept = new Map()
  #readings = 0
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
    if (kept) kept.read = ++this.#readings
    return kept
  }

  /** Keeps a document in place of any other at its address. @param {Document} document @returns {boolean} false when it is larger than the whole shelf */
  keep(document) {
    this.drop(document.address)
    const bytes = documentBytes(document)
    if (bytes > this.#limit) return false
    this.#kept.set(document.address, { document, bytes, expired: false, read: ++this.#readings })
    this.#bytes += bytes
    while (this.#bytes > this.#limit) this.drop(this.#leastRead())
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

  #leastRead() {
    let [least, when] = ['', Infinity]
    for (const [address, { read }] of this.#kept) if (read < when) [least, when] = [address, read]
    return least
  }

  /** Does not count as reading. @param {string} address */
  peek(address) {
    return this.#kept.get(address)
  }

  all() {
    return [...this.#kept.values()]
  }
}
