import { Unzip, UnzipInflate } from 'fflate'
import { fail, type Result, succeed } from '@/lib/core/result'
import { cleanPath, isLitter } from '@/lib/imports/clean-path'
import type { ImportFile } from '@/lib/imports/import-file'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import { decodeText } from '@/lib/imports/decode-text'

/** What is fed to the inflater at once: a bomb of one to a thousand makes eight megabytes of it, and is then stopped. */
const PIECE = 8 * 1024

class Stop extends Error {}

/**
 * The text files of a ZIP. What it unpacks to is counted while it is unpacked, whatever its headers say; too much, a
 * path that leads elsewhere, the same path twice and a broken archive are refused with a sentence.
 */
export function readZip(bytes: Uint8Array): Result<ImportFile[], string> {
  const found = new Map<string, Uint8Array[]>()
  let total = 0
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return
    const path = cleanPath(file.name)
    if (!path.ok) throw new Stop(path.failure)
    if (isLitter(path.value)) return
    if (found.has(path.value)) throw new Stop(`${path.value} stands in the archive twice.`)
    if (found.size >= IMPORT_LIMITS.rows)
      throw new Stop(`The archive holds more than ${IMPORT_LIMITS.rows} files.`)
    const pieces: Uint8Array[] = []
    found.set(path.value, pieces)
    file.ondata = (error, piece) => {
      if (error) throw error
      total += piece.length
      if (total > IMPORT_LIMITS.unpackedBytes)
        throw new Stop(`The archive unpacks to more than ${megabytes(IMPORT_LIMITS.unpackedBytes)}.`)
      pieces.push(piece.slice())
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (error) {
    return fail(error instanceof Stop ? error.message : 'The archive is damaged, or is no ZIP.')
  }
  if (found.size === 0) return fail('The archive is empty, or is no ZIP.')
  return readAll(found)
}

function readAll(found: ReadonlyMap<string, Uint8Array[]>): Result<ImportFile[], string> {
  const files: ImportFile[] = []
  for (const [path, pieces] of found) {
    const text = decodeText(Buffer.concat(pieces))
    if (text === null) return fail(`${path} is no text in UTF-8.`)
    files.push({ path, text })
  }
  return succeed(files)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
