import { stateAbbreviation } from '@/lib/citations/bluebook/state-abbreviation'
import { plainLine } from '@/lib/citations/plain-line'

// Bluebook table T10.1, which abbreviates these cities alone.
const cities: Record<string, string> = {
  Baltimore: 'Balt.',
  Boston: 'Bos.',
  Chicago: 'Chi.',
  Dallas: 'Dall.',
  Houston: 'Hous.',
  'Los Angeles': 'L.A.',
  Miami: 'Mia.',
  'New York City': 'N.Y.C.',
  Philadelphia: 'Phila.',
  Phoenix: 'Phx.',
  'San Francisco': 'S.F.',
  'Washington, D.C.': 'D.C.',
}

/** A place as Bluebook abbreviates it: `L.A., Cal.`, `Cook County, Ill.`, `Ky.`; a city in no state stays as it is written. */
export function placeAbbreviation(place: string): string {
  const name = plainLine(place)
  if (Object.hasOwn(cities, name) && name.includes(',')) return cities[name] ?? name
  const parts = name.split(/,\s*/)
  const state = stateAbbreviation(parts.at(-1) ?? '')
  if (state === null) return name
  const [within, ...more] = parts.slice(0, -1)
  if (within === undefined) return state
  return [cities[within] ?? within, ...more, state].join(', ')
}

/** Whether the place is a state, the federal district or a territory, whose instruments are cited without a comma after it. */
export function isState(place: string): boolean {
  return stateAbbreviation(plainLine(place)) !== null
}
