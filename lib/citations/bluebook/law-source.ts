import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate, bluebookYear } from '@/lib/citations/bluebook/bluebook-date'
import { constitutionPlace } from '@/lib/citations/bluebook/constitution'
import { localLaw } from '@/lib/citations/bluebook/local-law'
import { placeAbbreviation } from '@/lib/citations/bluebook/place-abbreviation'
import { codePlace, printCodePlace, publicLawNumber } from '@/lib/citations/bluebook/statute'
import { firstPage } from '@/lib/citations/first-page'
import { bareNumber, lawInstrument } from '@/lib/citations/law-instrument'
import { plainLine } from '@/lib/citations/plain-line'

/** Where a statute, bill, order, ordinance or regulation is printed (Indigo Book R16–R21); null when nothing says so. */
export function lawSource(item: CslItem): string | null {
  const place = codePlace(item)
  if (place !== null) return withDate(printCodePlace(place), item.issued && bluebookYear(item.issued))
  return (
    constitutionPlace(item) ??
    publicLaw(item) ??
    bill(item) ??
    sessionLaw(item) ??
    federalOrder(item) ??
    localLaw(item)
  )
}

/** `ch. 752, 2014 Cal. Stat.` of an act that its code is not known for; the volume is the year. */
function sessionLaw({ number, jurisdiction }: CslItem): string | null {
  const [, year, chapter] = /^[SA]B \d+, Stats\. (\d{4}), (ch\. \d+)$/.exec(plainLine(number ?? '')) ?? []
  return year === undefined || jurisdiction !== 'California' ? null : `${chapter}, ${year} Cal. Stat.`
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
  const number = plainLine(item.number).replace(/^[A-Z]{1,3}(?= \d)/, (house) => `${[...house].join('.')}.`)
  const state = item.jurisdiction === undefined ? '' : placeAbbreviation(item.jurisdiction)
  return withDate(number, [state, item.issued && bluebookYear(item.issued)].filter(Boolean).join(' '))
}

/** `Exec. Order No. 13,768, 82 Fed. Reg. 8799 (Jan. 25, 2017)`, or a rule's page in the Register. */
function federalOrder(item: CslItem): string | null {
  const page = printedPage(item)
  const headings: Record<string, string> = { 'executive-order': 'Exec. Order', proclamation: 'Proclamation' }
  const heading = headings[lawInstrument(item) ?? '']
  const number = item.number === undefined ? undefined : bareNumber(item.number)
  const isPresidential =
    item.custom?.instrument === 'presidential-order' || item.jurisdiction === 'United States' || page !== null
  if (!isPresidential) return null
  const named = heading === undefined || number === undefined ? null : `${heading} No. ${withCommas(number)}`
  const found = [named, page].filter((part) => part !== null)
  return found.length === 0 ? null : withDate(found.join(', '), item.issued && bluebookDate(item.issued))
}

/** `82 Fed. Reg. 8799`. */
function printedPage(item: CslItem): string | null {
  const { volume, custom, 'container-title': container } = item
  const page = firstPage(item.page)
  if (volume === undefined || page === undefined || container === undefined) return null
  const short = custom?.reporter ?? (container === 'Federal Register' ? 'Fed. Reg.' : plainLine(container))
  return `${plainLine(volume)} ${short} ${withCommas(page)}`
}

/** Five digits and more take a comma: `13,768`, but `8799`. */
function withCommas(number: string): string {
  return /^\d{5,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, ',') : number
}

function withDate(found: string, date: string | undefined): string {
  return date === undefined || date === '' ? found : `${found} (${date})`
}
