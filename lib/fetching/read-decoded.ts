import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'

// A map: the name comes from the other side, and may be one that every object has.
const DECODERS = new Map<string, (() => Transform) | null>([
  ['', null],
  ['identity', null],
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
])

/**
 * The bytes of a body with its content coding undone, at most `most` of them, counted as they come: on the wire and
 * after decompression, so that neither a long body nor a small one that grows is taken. A list of codings is refused.
 */
export async function readDecoded(
  body: Readable,
  encoding: string,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FetchFailure>> {
  const decoder = DECODERS.get(encoding.trim().toLowerCase())
  if (decoder === undefined) return fail('encoding')
  const decoded = decoder === null ? body : body.pipe(decoder())
  if (decoded !== body) body.once('error', (error) => decoded.destroy(error))
  const chunks: Uint8Array[] = []
  let size = 0
  let received = 0
  if (decoded !== body) body.on('data', (chunk: Uint8Array) => (received += chunk.byteLength))
  for await (const chunk of decoded as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most || received > most) {
      body.destroy()
      decoded.destroy()
      return fail('tooLarge')
    }
    chunks.push(chunk)
  }
  return succeed(new Uint8Array(Buffer.concat(chunks)))
}
