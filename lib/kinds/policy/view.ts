import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { dayOf } from '@/lib/core/day'
import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import { beginningOf, type Holds, holdsOn } from '@/lib/kinds/policy/in-force'
import { policyKind } from '@/lib/kinds/policy/kind'
import { policyEvents } from '@/lib/kinds/policy/policy-events'
import { provisionPath } from '@/lib/kinds/policy/provision-path'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import type { Dimension, Mechanism, PolicyStatus, Stance } from '@/lib/kinds/policy/vocabulary'

/** What a policy says on one matter. */
export interface ProvisionView {
  dimension: Dimension
  stance: Stance
  note: string | null
  exceptions: string[]
  /** Day of the search, for “no rule found”. */
  checkedOn: PartialDate | null
  /** The claim that carries it; null when it cites nothing. */
  claimId: string | null
}

/** The sharpest thing known about when it began, and what that date is. */
export interface Since {
  on: PartialDate
  is: 'effective' | 'signed' | 'adopted'
}

/** A policy as pages show it. */
export interface PolicyView {
  slug: string
  path: string
  title: string
  /** Language of the entry's own words. */
  locale: string
  jurisdiction: string
  mechanism: Mechanism
  instrument: string | null
  status: PolicyStatus
  adoptedOn: PartialDate | null
  signedOn: PartialDate | null
  effectiveOn: PartialDate | null
  endedOn: PartialDate | null
  since: Since | null
  /** Whether it is in force on the day described. */
  holds: Holds
  /** Slug of the source that is the instrument's own text. */
  text: string | null
  relations: PolicySnapshot['relations']
  provisions: ProvisionView[]
  events: { on: PartialDate; what: string; claimId: string | null }[]
  /** The claim that carries dates and status. */
  datesClaimId: string | null
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one policy, as it stands on `day` (`YYYY-MM-DD`). Pure. */
export function toPolicyView(version: Version<PolicySnapshot>, day: string): PolicyView {
  const { snapshot } = version
  const claims = claimsOf(policyKind, snapshot)
  const claimAt = (path: string) => claims.find((claim) => claim.path === path)?.id ?? null
  return {
    slug: version.slug,
    path: version.path,
    title: snapshot.title,
    locale: version.locale,
    jurisdiction: snapshot.jurisdiction,
    mechanism: snapshot.mechanism,
    instrument: snapshot.instrument ?? null,
    status: snapshot.status,
    adoptedOn: snapshot.adoptedOn ?? null,
    signedOn: snapshot.signedOn ?? null,
    effectiveOn: snapshot.effectiveOn ?? null,
    endedOn: snapshot.endedOn ?? null,
    since: sinceOf(snapshot),
    holds: holdsOn(snapshot, day, statusDay(version)),
    text: snapshot.text ?? null,
    relations: snapshot.relations,
    provisions: snapshot.provisions.map((provision, at) => ({
      dimension: provision.dimension,
      stance: provision.stance,
      note: provision.note ?? null,
      exceptions: provision.exceptions,
      checkedOn: provision.checkedOn ?? null,
      claimId: claimAt(provisionPath(snapshot.provisions, at)),
    })),
    events: policyEvents(snapshot)
      .map(({ on, what, path }) => ({ on, what, claimId: claimAt(path) }))
      .sort((a, b) => comparePartialDates(a.on, b.on)),
    datesClaimId: claimAt('dates'),
    claims,
  }
}

function sinceOf(policy: PolicySnapshot): Since | null {
  const on = beginningOf(policy)
  if (on !== null)
    return { on, is: policy.effectiveOn === on ? 'effective' : policy.signedOn === on ? 'signed' : 'adopted' }
  if (policy.signedOn !== undefined) return { on: policy.signedOn, is: 'signed' }
  return policy.adoptedOn === undefined ? null : { on: policy.adoptedOn, is: 'adopted' }
}

/** The day an editor vouched for the status: the check when it is a full date, else the publication. */
function statusDay({ snapshot, publishedAt }: Version<PolicySnapshot>): string {
  return snapshot.checkedOn !== undefined && snapshot.checkedOn.length === 10
    ? snapshot.checkedOn
    : dayOf(publishedAt)
}
