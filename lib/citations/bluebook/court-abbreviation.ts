import type { CslItem } from '@/lib/core/csl-item'
import { stateAbbreviation } from '@/lib/citations/bluebook/state-abbreviation'

const circuits: Record<string, string> = {
  First: '1st', Second: '2d', Third: '3d', Fourth: '4th', Fifth: '5th', Sixth: '6th', Seventh: '7th', Eighth: '8th',
  Ninth: '9th', Tenth: '10th', Eleventh: '11th', 'District of Columbia': 'D.C.', 'D.C.': 'D.C.', Federal: 'Fed.',
} // prettier-ignore
const sides: Record<string, string> = {
  Northern: 'N.',
  Southern: 'S.',
  Eastern: 'E.',
  Western: 'W.',
  Central: 'C.',
  Middle: 'M.',
}

/**
 * The court of a case as the parenthesis names it: `9th Cir.`, `N.D. Cal.`, `U.S.`; what is given as `custom.court`
 * goes first, a court that is not known stays as it is written. Empty when the item names none.
 */
export function courtAbbreviation({ authority, custom }: CslItem): string {
  if (custom?.court !== undefined) return custom.court
  if (authority === undefined) return ''
  const name = authority.replace(/^U\.S\. /, 'United States ').replace(/,? en banc$/i, '')
  return supremeCourt(name) ?? appealsCourt(name) ?? districtCourt(name) ?? stateCourt(name) ?? authority
}

function supremeCourt(name: string): string | null {
  return /^(Supreme Court of the United States|United States Supreme Court)$/.test(name) ? 'U.S.' : null
}

function appealsCourt(name: string): string | null {
  const circuit = /^(?:United States )?Court of Appeals for the (.+) Circuit$/.exec(name)?.[1]
  const short = circuit === undefined ? undefined : circuits[circuit]
  return short === undefined ? null : `${short} Cir.`
}

function districtCourt(name: string): string | null {
  const match = /^(?:United States )?District Court for the (?:(\w+) )?District of (.+)$/.exec(name)
  const state = match?.[2] === undefined ? null : stateAbbreviation(match[2])
  const side = match?.[1] === undefined ? '' : sides[match[1]]
  return match === null || state === null || side === undefined ? null : joinCapitals(`${side}D.`, state)
}

function stateCourt(name: string): string | null {
  const highest = /^(?:Supreme Court of (?:the State of )?(.+)|(.+) Supreme Court)$/.exec(name)
  const appeals = /^(?:Court of Appeals? of (?:the State of )?(.+)|(.+) Court of Appeals?)$/.exec(name)
  const state = stateAbbreviation(highest?.[1] ?? highest?.[2] ?? appeals?.[1] ?? appeals?.[2] ?? '')
  if (state === null || (highest !== null && state === 'N.Y.')) return null // New York's supreme court is a trial court
  return highest === null ? `${state} Ct. App.` : state
}

/** Single capitals stand close (`S.D.N.Y.`), longer words apart (`N.D. Cal.`). */
function joinCapitals(district: string, state: string): string {
  return /^(?:[A-Z]\.)+$/.test(state) ? `${district}${state}` : `${district} ${state}`
}
