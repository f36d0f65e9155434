import { isOnOrBefore, type PartialDate } from '@/lib/core/partial-date'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import type { Mechanism } from '@/lib/kinds/policy/vocabulary'

/** Whether something holds on a day, as far as the dates known can tell. */
export type Holds = 'yes' | 'no' | 'unknown'

export type PolicyDates = Pick<
  PolicySnapshot,
  'mechanism' | 'status' | 'adoptedOn' | 'signedOn' | 'effectiveOn' | 'endedOn'
>

/** Instruments that one office makes by signing them: they bind from that day unless they say otherwise. */
const MADE_BY_SIGNING: readonly Mechanism[] = [
  'executive-order',
  'presidential-order',
  'directive',
  'police-order',
  'proclamation',
  'guidance',
  'programme',
]

/**
 * Whether `policy` is in force on `day` (`YYYY-MM-DD`). The dates decide where they reach; beyond them the status does, but only
 * from `statusOn` on, the day for which an editor vouched for it. It ends *on* its end date: that day is the first without it.
 * A policy that a court has stopped does not hold.
 */
export function holdsOn(policy: PolicyDates, day: string, statusOn: string): Holds {
  if (policy.status === 'proposed') return 'no'
  const began = hasBegun(policy, day, statusOn)
  if (began === 'no') return 'no'
  const ended = hasEnded(policy, day, statusOn)
  if (ended === 'yes') return 'no'
  return began === 'yes' && ended === 'no' ? 'yes' : 'unknown'
}

/** The day from which it binds, as far as known; null when only its adoption is known, or nothing. */
export function beginningOf(policy: PolicyDates): PartialDate | null {
  if (policy.effectiveOn !== undefined) return policy.effectiveOn
  if (!MADE_BY_SIGNING.includes(policy.mechanism)) return null
  return policy.signedOn ?? policy.adoptedOn ?? null
}

function hasBegun(policy: PolicyDates, day: string, statusOn: string): Holds {
  const beginning = beginningOf(policy)
  if (beginning !== null) return isOnOrBefore(beginning, day)
  const made = policy.adoptedOn ?? policy.signedOn
  if (made !== undefined && isOnOrBefore(made, day) === 'no') return 'no'
  // Adopted, with no day of effect known: that it has begun is known only through its status.
  return policy.status !== 'unknown' && statusOn <= day ? 'yes' : 'unknown'
}

function hasEnded(policy: PolicyDates, day: string, statusOn: string): Holds {
  if (policy.endedOn !== undefined) return isOnOrBefore(policy.endedOn, day)
  if (policy.status === 'in-force') return 'no'
  if (policy.status === 'unknown') return 'unknown'
  return statusOn <= day ? 'yes' : 'unknown'
}
