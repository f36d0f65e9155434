// @ts-check
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocumentFile, writeDocumentFile } from './document-file.js'

/** @typedef {import('./document.js').Document} Document */

/**
 * The kept documents of one build as files, so that a site that restarts while its database is away still answers.
 * A convenience: whatever fails here is told once, and the site goes on from memory.
 */
export class DocumentDisk {
  #root
  #folder
  #report
  /** @type {Map<string, Document | undefined>} address → what its file shall be; undefined for none */
  #wanted = new Map()
  /** @type {Promise<void> | undefined} */
  #writing
  #broken = false

  /**
   * @param {{ root: string, buildId: string, report?: (message: string) => void }} options  `root` is for this disk alone: folders of other builds in it are removed
   */
  constructor({ root, buildId, report = console.error }) {
    this.#root = root
    this.#folder = join(root, buildId)
    this.#report = report
  }

  /** Every whole document of this build, the longest unread first as far as the disk knows. @returns {Promise<Document[]>} */
  async load() {
    /** @type {Document[]} */
    const documents = []
    await this.#try(async () => {
      await mkdir(this.#folder, { recursive: true })
      for (const other of await readdir(this.#root)) {
        const path = join(this.#root, other)
        if (path !== this.#folder) await rm(path, { recursive: true, force: true })
      }
      for (const name of await readdir(this.#folder)) {
        const path = join(this.#folder, name)
        const document = name.endsWith('.document') ? readDocumentFile(await readFile(path)) : undefined
        if (document) documents.push(document)
        else if (name !== 'origin') await rm(path, { force: true })
      }
    })
    return documents.sort((a, b) => a.renderedAt - b.renderedAt)
  }

  /** Writes a document some time soon. @param {Document} document */
  save(document) {
    this.#want(document.address, document)
  }

  /** Removes a document some time soon. @param {string} address */
  remove(address) {
    this.#want(address, undefined)
  }

  /** Which database these documents were made from, as noted by `noteOrigin`; undefined when nobody has. @returns {Promise<string | undefined>} */
  async origin() {
    return await readFile(join(this.#folder, 'origin'), 'utf8').catch(() => undefined)
  }

  /** @param {string} origin */
  async noteOrigin(origin) {
    await this.#try(() => this.#replaceFile('origin', Buffer.from(origin)))
  }

  /** Resolves when everything asked for so far is on disk. */
  async flush() {
    while (this.#writing) await this.#writing
  }

  /** @param {string} address @param {Document | undefined} document */
  #want(address, document) {
    if (this.#broken) return
    this.#wanted.set(address, document)
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined))
  }

  async #write() {
    await this.#try(async () => {
      for (const [address, document] of this.#wanted) {
        this.#wanted.delete(address)
        const name = `${createHash('sha256').update(address).digest('hex')}.document`
        if (document) await this.#replaceFile(name, writeDocumentFile(document))
        else await rm(join(this.#folder, name), { force: true })
      }
    })
  }

  /** Two instances may share the folder: each writes beside, then renames. @param {string} name @param {Buffer} bytes */
  async #replaceFile(name, bytes) {
    const path = join(this.#folder, name)
    const beside = `${path}.${process.pid}`
    await writeFile(beside, bytes)
    await rename(beside, path)
  }

  /** @param {() => Promise<void>} work */
  async #try(work) {
    if (this.#broken) return
    try {
      await work()
    } catch (error) {
      this.#broken = true
      this.#wanted.clear()
      this.#report(
        `Documents are not kept on disk: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
}
