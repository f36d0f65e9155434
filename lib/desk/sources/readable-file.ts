import type { ReadableFile } from '@/lib/fetching/words-of'

const BY_ENDING = new Map(
  Object.entries({
    pdf: 'application/pdf',
    html: 'text/html',
    htm: 'text/html',
    txt: 'text/plain',
    md: 'text/plain',
  }),
)

/** A file that was chosen, if it is a PDF, a page or a text; null for anything else. Browsers name types by the ending, so that decides. */
export async function readableFile(file: File): Promise<ReadableFile | null> {
  const ending = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const mediaType = BY_ENDING.get(ending) ?? null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  if (mediaType === null || isPdf !== (mediaType === 'application/pdf')) return null
  return { bytes, mediaType }
}
