import type { CslItem } from '@/lib/core/csl-item'
import { constitutionPlace } from '@/lib/citations/bluebook/constitution'
import { bluebookDate, bluebookYear } from '@/lib/citations/bluebook/bluebook-date'
import { stateAbbreviation } from '@/lib/citations/bluebook/state-abbreviation'
import { codePlace, printCodePlace, publicLawNumber } from '@/lib/citations/bluebook/statute'
import { firstPage } from '@/lib/citations/first-page'
import { lawInstrument } from '@/lib/citations/law-instrument'
import { plainLine } from '@/lib/citations/plain-line'

/** Where a statute, bill, order, ordinance or regulation is printed (Indigo Book R16–R21); null when nothing says so. */
export function lawSource(item: CslItem): string | null {
  const place = codePlace(item)
  if (place !== null) return withDate(printCodePlace(place), item.issued && bluebookYear(item.issued))
  return constitutionPlace(item) ?? order(item) ?? publicLaw(item) ?? bill(item) ?? local(item)
}

/** `Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 25, 2017)`, or a rule's page in the Register. */
function order(item: CslItem): string | null {
  const page = printedPage(item)
  const instrument = lawInstrument(item)
  const name = instrument === 'executive-order' ? 'Exec. Order' : instrument === 'proclamation' ? 'Proclamation' : null
  const isFederal = page !== null || item.jurisdiction === undefined || item.jurisdiction === 'United States'
  if (item.type === 'bill' || !isFederal || (name === null && page === null) || publicLawNumber(item) !== null) return null
  const number = name === null || item.number === undefined ? null : `${name} No. ${printNumber(item.number)}`
  const found = [number, page].filter((part) => part !== null)
  return found.length === 0 ? null : withDate(found.join(', '), item.issued && bluebookDate(item.issued))
}

/** `Pub. L. No. 104-208, 110 Stat. 3009 (1996)`. */
function publicLaw(item: CslItem): string | null {
  const number = publicLawNumber(item)
  if (number === null) return null
  const found = [`Pub. L. No. ${number}`, printedPage(item)].filter((part) => part !== null)
  return withDate(found.join(', '), item.issued && bluebookYear(item.issued))
}

/** `S.B. 54 (Cal. 2017)`. */
function bill(item: CslItem): string | null {
  if (item.type !== 'bill' || item.number === undefined) return null
  const number = plainLine(item.number).replace(/^([A-Z])(?:([A-Z])([A-Z])?)? (?=\d)/, (_, ...letters: string[]) =>
    `${letters.slice(0, 3).filter(Boolean).map((letter) => `${letter}.`).join('')} `,
  )
  const state = item.jurisdiction === undefined ? '' : abbreviatedPlace(item.jurisdiction)
  return withDate(number, [state, item.issued && bluebookYear(item.issued)].filter(Boolean).join(' '))
}

/** `Los Angeles, Cal., Ordinance 188441 (Dec. 2024)`; other instruments in the same form. */
function local(item: CslItem): string | null {
  const instrument = lawInstrument(item)
  if (/\bCode\b/.test(item.title ?? '')) return null // the number is a chapter's, not the instrument's
  if (item.jurisdiction === undefined || item.number === undefined || instrument === null) return null
  const names: Record<string, string> = { ordinance: 'Ordinance', resolution: 'Resolution', 'local-law': 'Local Law' }
  const name = names[instrument] ?? `${instrument === 'executive-order' ? 'Exec. Order' : capitalised(instrument)} No.`
  const found = `${abbreviatedPlace(item.jurisdiction)}, ${name} ${plainLine(item.number)}`
  return withDate(found, item.issued && bluebookDate(item.issued))
}

/** `82 Fed. Reg. 8799`. */
function printedPage(item: CslItem): string | null {
  const { volume, custom, 'container-title': container } = item
  const page = firstPage(item.page)
  if (volume === undefined || page === undefined || container === undefined) return null
  const short = custom?.reporter ?? (container === 'Federal Register' ? 'Fed. Reg.' : container)
  return `${volume} ${short} ${printNumber(page)}`
}

/** `Los Angeles, California` and `California` with the state abbreviated. */
function abbreviatedPlace(place: string): string {
  return place
    .split(/,\s*/)
    .map((part, index, parts) => (index === parts.length - 1 ? (stateAbbreviation(part) ?? part) : part))
    .join(', ')
}

/** Five digits and more take a comma: `13,768`, but `8799`. */
function printNumber(number: string): string {
  const text = plainLine(number).replace(/^(?:E\.?O\.?|No\.|Executive Order(?: No\.)?)\s*/i, '')
  return /^\d{5,}$/.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text
}

function withDate(found: string, date: string | undefined): string {
  return date === undefined || date === '' ? found : `${found} (${date})`
}

function capitalised(instrument: string): string {
  return instrument.replace(/(^|-)(\p{L})/gu, (_, joint: string, letter: string) => (joint && ' ') + letter.toUpperCase())
}
