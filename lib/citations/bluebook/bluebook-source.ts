import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate, bluebookYear } from '@/lib/citations/bluebook/bluebook-date'
import { courtAbbreviation } from '@/lib/citations/bluebook/court-abbreviation'
import { lawSource } from '@/lib/citations/bluebook/law-source'
import { firstPage } from '@/lib/citations/first-page'
import { plainLine } from '@/lib/citations/plain-line'

/**
 * Where a case or a law is printed, without its name: `916 F.3d 276 (3d Cir. 2019)`,
 * `No. 18-2885, 2020 WL 1234567 (E.D. Pa. Mar. 3, 2020)`, `8 U.S.C. § 1373`. Null for anything that is not law.
 */
export function bluebookSource(item: CslItem): string | null {
  if (item.type === 'legal_case') return caseSource(item)
  if (item.type === 'legislation' || item.type === 'bill' || item.type === 'regulation')
    return lawSource(item)
  return null
}

function caseSource(item: CslItem): string | null {
  const reporter = item.custom?.reporter ?? item['container-title']
  const { database, parallel } = item.custom ?? {}
  const printed =
    reporter !== undefined && item.volume !== undefined
      ? `${item.volume} ${reporter} ${firstPage(item.page) ?? '___'}`
      : null
  const docket = item.number === undefined ? null : printDocket(plainLine(item.number))
  // "slip op." only where the record says so: an order on a docket is none.
  const slip = /\bslip\b/i.test(item.genre ?? '') ? 'slip op.' : null
  const found = printed === null ? [docket, database ?? slip] : [printed]
  const source = [...found, parallel].filter((part) => part !== null && part !== undefined).join(', ')
  // A reporter of one court names the court; elsewhere the parenthesis does. Unreported: the day, for it finds the paper.
  const court =
    printed !== null && /^(U\. ?S\.|S\. ?Ct\.|L\. ?Ed\.)/.test(reporter ?? '') ? '' : courtAbbreviation(item)
  const day = item.issued && (printed === null ? bluebookDate(item.issued) : bluebookYear(item.issued))
  const decided = [court, day].filter(Boolean).join(' ')
  return [source, decided && `(${decided})`].filter(Boolean).join(' ') || null
}

/** `No. 18-2885`, `Nos. 18-17308, 18-17311`; a docket that already says "No." keeps its own words. */
function printDocket(number: string): string {
  if (/^Nos?\./i.test(number)) return number
  return `${/\d\S*\s*[,;&]\s*\S*\d/.test(number) ? 'Nos.' : 'No.'} ${number}`
}
