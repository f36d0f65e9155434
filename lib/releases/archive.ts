import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate } from 'fflate'

/** A file in an archive, as `sha256sum` would describe it. */
export interface ArchivedFile {
  path: string
  bytes: number
  sha256: string
}

/** A ZIP that is written to disk while its files are being made: never more than a piece of one is in memory. */
export class Archive {
  readonly files: ArchivedFile[] = []
  readonly #zip: Zip
  readonly #out
  readonly #hash = createHash('sha256')
  readonly #at: Date
  #bytes = 0
  #failure: Error | null = null

  /** `at` dates every file, so that the same content gives the same bytes. */
  constructor(path: string, at: Date) {
    this.#at = at
    this.#out = createWriteStream(path)
    this.#zip = new Zip((error, piece) => {
      if (error) this.#failure = error
      else {
        this.#hash.update(piece)
        this.#bytes += piece.length
        this.#out.write(piece)
      }
    })
  }

  /** Adds a file whose text comes in pieces. */
  async add(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = this.#at
    this.#zip.add(entry)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of pieces) {
      const data = Buffer.from(piece, 'utf8')
      hash.update(data)
      bytes += data.length
      entry.push(data)
      if (this.#failure) throw this.#failure
      if (this.#out.writableNeedDrain) await once(this.#out, 'drain')
    }
    entry.push(new Uint8Array(0), true)
    this.files.push({ path, bytes, sha256: hash.digest('hex') })
  }

  /** Ends the archive; answers its size in bytes and its own SHA-256. */
  async end(): Promise<{ bytes: number; sha256: string }> {
    this.#zip.end()
    this.#out.end()
    await finished(this.#out)
    if (this.#failure) throw this.#failure
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  /** Gives up; the file stays as far as it got. */
  async abandon(): Promise<void> {
    this.#zip.terminate()
    this.#out.destroy()
    await finished(this.#out).catch(() => undefined)
  }
}
