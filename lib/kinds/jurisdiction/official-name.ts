import { STATE_NAMES } from '@/lib/core/place-fields'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'

/**
 * A government as its law is cited: `Los Angeles, California`, `California`, `United States`. What a title adds only to tell
 * two places apart (`Washington (state)`) is left out.
 */
export function officialName({ title, level, state }: JurisdictionSnapshot): string {
  const name = title.replace(/\s*\([^()]*\)$/, '')
  const within = state === undefined || level === 'state' ? undefined : STATE_NAMES[state]
  const isFederalDistrict = state === 'DC' // its name says already where it lies
  return within === undefined || isFederalDistrict ? name : `${name}, ${within}`
}
