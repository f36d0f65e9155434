import { CITATION_FORMATS, type CitationFormat } from '@/lib/citations/formats'
import { citationPieces } from '@/lib/citations/write-citations'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'

export interface CitationFile {
  items: CslItem[]
  format: CitationFormat
  locale: Locale
  /** Name of the file without its ending; slugs only, so nothing needs quoting in a header. */
  name: string
}

/** Citations as a file to save, or as text to read; written piece by piece, however many there are. */
export function citationResponse({ items, format, locale, name }: CitationFile): Response {
  const { mediaType, extension, isFile } = CITATION_FORMATS[format]
  const encoder = new TextEncoder()
  const pieces = citationPieces(items, format, { locale })
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
  return new Response(body, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...(isFile ? { 'content-disposition': `attachment; filename="${name}.${extension}"` } : {}),
    },
  })
}
