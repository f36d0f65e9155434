import type { CslItem } from '@/lib/core/csl-item'
import { bluebookSource } from '@/lib/citations/bluebook/bluebook-source'
import { plainLine } from '@/lib/citations/plain-line'
import { creditSentence, versionSentence } from '@/lib/citations/version-sentence'

/**
 * What BibTeX, BibLaTeX and RIS have no field for: where the law is printed, that a date is an estimate, the version, and
 * what a claim rests on.
 * Null when there is nothing. Never holds `key: value`, which CSL processors take out of a note and write over the record
 * (https://github.com/Juris-M/citeproc-js, "note" field).
 */
export function noteText(item: CslItem): string | null {
  const estimated = item.issued?.circa === true ? 'Date estimated' : null
  const said = [bluebookSource(item), estimated, versionSentence(item, 'en'), creditSentence(item, 'en')]
  const parts = said.filter((part) => part !== null)
  const note = plainLine(parts.join('. '))
  return note === '' ? null : note.replace(/^([\p{L}\s_-]+):/u, '$1;').replaceAll('{:', '{ :')
}
