// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { compressDocument, makeDocument } from './document.js'

/** @typedef {import('./document.js').Document} Document */

/** Text that is worth compressing once. Fonts and pictures are compressed already; Next sends them, with ranges. */
const types = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml'],
])

/** The files of the build and of `public/`, as they stood when the process started. Texts are read and compressed at their first visit, and stay. */
export class StaticFiles {
  /** @type {Map<string, string>} public path → file */
  #files = new Map()
  /** @type {Map<string, Promise<Document>>} */
  #documents = new Map()

  /** @param {string} project  folder that holds `public/` and `.next/` */
  constructor(project) {
    this.#add(join(project, 'public'), '')
    this.#add(join(project, '.next', 'static'), '/_next/static')
  }

  /** @param {string} path */
  has(path) {
    return this.#files.has(path)
  }

  /** A text file as a document; undefined when Next should send it. @param {string} path @returns {Promise<Document> | undefined} */
  find(path) {
    const file = this.#files.get(path)
    const type = file && types.get(extname(file))
    if (!file || !type) return undefined
    let document = this.#documents.get(path)
    if (!document) {
      // The names below /_next/static hold a hash of what is in them.
      const cacheControl = path.startsWith('/_next/static/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600'
      const made = makeDocument({
        address: path,
        status: 200,
        type,
        cacheControl,
        tags: [],
        renderedAt: 0,
        body: readFileSync(file),
      })
      document = compressDocument(made, 'thorough')
      this.#documents.set(path, document)
    }
    return document
  }

  /** @param {string} folder @param {string} prefix */
  #add(folder, prefix) {
    for (const name of list(folder)) {
      if (name.isFile()) {
        const path = join(name.parentPath, name.name)
        this.#files.set(prefix + path.slice(folder.length).split(sep).map(encodeURIComponent).join('/'), path)
      }
    }
  }
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
}
