import type { KindName } from '@/lib/core/kind-name'
import type { DatedFields } from '@/lib/open-data/entries/dated-fields'
import { placeRules } from '@/lib/open-data/entries/place-rules'
import { policyDates } from '@/lib/open-data/entries/policy-dates'

const DATED: Partial<Record<KindName, DatedFields>> = { policy: policyDates, jurisdiction: placeRules }

/** What entries of a kind say for one day of the world; null for kinds that have no such day. */
export function datedFields(kind: KindName): DatedFields | null {
  return DATED[kind] ?? null
}
