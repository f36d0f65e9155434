import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import type { CitationFormat } from '@/lib/citations/formats'
import { formatReference } from '@/lib/citations/format-reference'
import { texKeys } from '@/lib/citations/tex/tex-key'
import { toBiblatex } from '@/lib/citations/to-biblatex'
import { toBibtex } from '@/lib/citations/to-bibtex'
import { toCslJson } from '@/lib/citations/to-csl-json'
import type { FormattedReference } from '@/lib/citations/to-bluebook'
import { toRis } from '@/lib/citations/to-ris'

/**
 * A file of records, piece by piece in the order given, for streaming: no piece waits for the next item.
 * Text is UTF-8 without BOM; RIS has CRLF. No items give an empty file, in CSL-JSON an empty list.
 */
export function* citationPieces(
  items: Iterable<CslItem>,
  format: CitationFormat,
  { locale }: { locale: Locale },
): Generator<string> {
  const key = texKeys()
  const own = ownIds()
  let count = 0
  for (const item of items) {
    const isFirst = count === 0
    count += 1
    if (format === 'csl-json') yield (isFirst ? '[\n' : ',\n') + toCslJson({ ...item, id: own(item.id) })
    else if (format === 'bibtex') yield (isFirst ? '' : '\n') + toBibtex(item, key(item.id))
    else if (format === 'biblatex') yield (isFirst ? '' : '\n') + toBiblatex(item, key(item.id))
    else if (format === 'ris') yield (isFirst ? '' : '\r\n') + toRis({ ...item, id: own(item.id) })
    else yield `${isFirst ? '' : '\n'}${formatReference(item, format, locale).text}\n`
  }
  if (format === 'csl-json') yield count === 0 ? '[]\n' : '\n]\n'
}

/** Writes one reference; `place` counts from 1, for styles that number. */
export type ReferenceWriter = (item: CslItem, place: number) => FormattedReference

/** References in the order given, piece by piece: as lines of text, or as a page of HTML with a paragraph for each. */
export function* referencePieces(
  items: Iterable<CslItem>,
  write: ReferenceWriter,
  { as, locale }: { as: 'text' | 'html'; locale: Locale },
): Generator<string> {
  if (as === 'html')
    yield `<!doctype html>\n<html lang="${locale}">\n<meta charset="utf-8">\n<title>Plainsight</title>\n`
  let place = 0
  for (const item of items) {
    place += 1
    const { text, html } = write(item, place)
    yield as === 'html' ? `<p>${html}</p>\n` : `${place === 1 ? '' : '\n'}${text}\n`
  }
}

/** The same file as one string. */
export function writeCitations(
  items: Iterable<CslItem>,
  format: CitationFormat,
  options: { locale: Locale },
): string {
  return [...citationPieces(items, format, options)].join('')
}

// A policy and a term can have one slug; readers of a file take two records with one id for the same.
function ownIds(): (id: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
    taken.add(id)
    return id
  }
}
