import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate } from '@/lib/citations/bluebook/bluebook-date'
import { isState, placeAbbreviation } from '@/lib/citations/bluebook/place-abbreviation'
import { bareNumber, lawInstrument } from '@/lib/citations/law-instrument'
import { plainLine } from '@/lib/citations/plain-line'

const headings: Record<string, string> = {
  ordinance: 'Ordinance No.',
  resolution: 'Resolution',
  'local-law': 'Local Law',
  'executive-order': 'Exec. Order No.',
  'executive-directive': 'Executive Directive No.',
  'special-order': 'Special Order No.',
  directive: 'Directive No.',
}

/**
 * `L.A., Cal., Ordinance No. 188441 (Dec. 4, 2024)` and other local instruments in the same form (Bluebook 12.9.2, Indigo
 * Book R18.4), `Ky. Exec. Order No. 2015-048 (Dec. 22, 2015)` of a state. A number that says itself what it is stays as
 * written. Null when the item has no number.
 */
export function localLaw(item: CslItem): string | null {
  // Of a chapter of a code the number says nothing about the instrument that made it.
  if (item.number === undefined || /\bCode\b/.test(item.title ?? '')) return null
  const heading = headings[lawInstrument(item) ?? '']
  const bare = bareNumber(item.number)
  const isWordy = heading === undefined || /\s/.test(bare)
  const number = isWordy ? stateAct(plainLine(item.number)) : `${heading} ${bare}`
  const date = item.issued === undefined ? '' : ` (${bluebookDate(item.issued)})`
  return `${enactedBy(item)}${number}${date}`
}

function enactedBy({ jurisdiction }: CslItem): string {
  if (jurisdiction === undefined || jurisdiction === 'United States') return ''
  return `${placeAbbreviation(jurisdiction)}${isState(jurisdiction) ? '' : ','} `
}

/** An act as its state numbers it: `Pub. Act 102-0234`. */
function stateAct(number: string): string {
  return number.replace(/^(?:Public Act|P\.A\.)(?= )/, 'Pub. Act')
}
