import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate } from '@/lib/citations/bluebook/bluebook-date'
import { stateAbbreviation } from '@/lib/citations/bluebook/state-abbreviation'
import { bareNumber, lawInstrument } from '@/lib/citations/law-instrument'
import { plainLine } from '@/lib/citations/plain-line'

const headings: Record<string, string> = {
  ordinance: 'Ordinance',
  resolution: 'Resolution',
  'local-law': 'Local Law',
  'executive-order': 'Exec. Order No.',
  'executive-directive': 'Executive Directive No.',
  'special-order': 'Special Order No.',
  directive: 'Directive No.',
}

/**
 * `Los Angeles, Cal., Ordinance 188441 (Dec. 2024)` (Indigo Book R18.4) and other local instruments in the same form;
 * a number that says itself what it is stays as written. Null when the item has no number.
 */
export function localLaw(item: CslItem): string | null {
  // Of a chapter of a code the number says nothing about the instrument that made it.
  if (item.number === undefined || /\bCode\b/.test(item.title ?? '')) return null
  const heading = headings[lawInstrument(item) ?? '']
  const bare = bareNumber(item.number)
  const isWordy = heading === undefined || /\s/.test(bare)
  const number = isWordy ? plainLine(item.number) : `${heading} ${bare}`
  const place = item.jurisdiction === undefined ? null : abbreviatedPlace(item.jurisdiction)
  const date = item.issued === undefined ? '' : ` (${bluebookDate(item.issued)})`
  return `${[place, number].filter((part) => part !== null).join(', ')}${date}`
}

/** `Los Angeles, California` and `California` with the state abbreviated. */
export function abbreviatedPlace(place: string): string {
  return plainLine(place)
    .split(/,\s*/)
    .map((part, index, parts) => (index === parts.length - 1 ? (stateAbbreviation(part) ?? part) : part))
    .join(', ')
}
