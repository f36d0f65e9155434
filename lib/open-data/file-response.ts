import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'

/** A file of ours to be saved. */
export interface SavedFile {
  path: string
  name: string
  mediaType: string
  /** Strong: it names these very bytes. */
  etag: string
}

/** Sends a file in pieces; one range of bytes (RFC 9110) may be asked for, so that a broken download can go on. */
export async function fileResponse(
  { path, name, mediaType, etag }: SavedFile,
  request: Request,
): Promise<Response> {
  const { size } = await stat(path)
  const headers = {
    ...OPEN_HEADERS,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${name}"`,
  }
  const condition = request.headers.get('if-range')
  const asked = condition === null || condition === etag ? request.headers.get('range') : null
  const range = asked === null ? null : readRange(asked, size)
  if (range === 'beyond') {
    return new Response(null, {
      status: 416,
      headers: { ...OPEN_HEADERS, 'content-range': `bytes */${size}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream
  return new Response(body, {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
  })
}

/** One range of a file of `size` bytes; null when what is asked is none that is understood: then the whole file is the answer. */
function readRange(text: string, size: number): { start: number; end: number } | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(text) ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size) return 'beyond'
  return start > end ? null : { start, end }
}
