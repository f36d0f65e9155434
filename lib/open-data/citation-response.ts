import { formatReference } from '@/lib/citations/format-reference'
import { CITATION_FORMATS } from '@/lib/citations/formats'
import { toStyled } from '@/lib/citations/to-styled'
import { citationPieces, type ReferenceWriter, referencePieces } from '@/lib/citations/write-citations'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { etagOf } from '@/lib/open-data/etag'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'
import type { CitationOutput } from '@/lib/open-data/read-output'
import { streamText } from '@/lib/open-data/stream-text'

export interface CitationFile {
  items: CslItem[]
  output: CitationOutput
  locale: Locale
  /** Name of the file without its ending; slugs only, so nothing needs quoting in a header. */
  name: string
}

/** Citations as a file to save, or as text or HTML to read; written piece by piece, however many there are. */
export function citationResponse({ items, output, locale, name }: CitationFile): Response {
  const { format, as } = output
  const file = typeof format === 'string' && CITATION_FORMATS[format].isFile ? CITATION_FORMATS[format] : null
  const mediaType = file?.mediaType ?? (as === 'html' ? 'text/html' : 'text/plain')
  const pieces =
    typeof format === 'string' && as === 'text'
      ? citationPieces(items, format, { locale })
      : referencePieces(items, writerOf(output, locale), { as, locale })
  // Equal records written alike are equal files.
  const written = [typeof format === 'string' ? format : format.xml, as, locale]
  return new Response(streamText(pieces), {
    headers: {
      ...OPEN_HEADERS,
      etag: `W/${etagOf(JSON.stringify([items, written]))}`,
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'public, max-age=0, must-revalidate',
      ...(file && { 'content-disposition': `attachment; filename="${name}.${file.extension}"` }),
    },
  })
}

function writerOf({ format }: CitationOutput, locale: Locale): ReferenceWriter {
  if (typeof format !== 'string') return (item, place) => toStyled(item, format, locale, place)
  if (format === 'apa' || format === 'mla' || format === 'chicago' || format === 'bluebook')
    return (item) => formatReference(item, format, locale)
  throw new Error(`${format} is a file, not a reference`)
}
