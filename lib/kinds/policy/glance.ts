import { comparePartialDates } from '@/lib/core/partial-date'
import type { PolicyView, ProvisionView } from '@/lib/kinds/policy/view'
import { DIMENSIONS, type Dimension } from '@/lib/kinds/policy/vocabulary'

/** One provision, with the policy that makes it. */
export interface GlanceAnswer {
  policy: PolicyView
  provision: ProvisionView
}

/** One matter, answered: the instrument that says it now, and the others in force that speak to it too. */
export interface GlanceRow extends GlanceAnswer {
  dimension: Dimension
  others: GlanceAnswer[]
}

export interface Glance {
  rows: GlanceRow[]
  /** Matters that nobody here has looked at, in the order of the vocabulary; never `other`, which asks nothing. */
  open: Dimension[]
}

/**
 * What the rules of one place say on each matter, from those of `policies` that may be in force on their day. The latest
 * instrument speaks, but one that surely holds before one that may, and any rule before a search that found none.
 */
export function toGlance(policies: readonly PolicyView[]): Glance {
  const answers = policies
    .filter((policy) => policy.holds !== 'no')
    .flatMap((policy) => policy.provisions.map((provision) => ({ policy, provision })))
    .filter(({ provision }) => provision.stance !== 'not-researched')
    .sort(compareAnswers)
  const rows = DIMENSIONS.flatMap((dimension): GlanceRow[] => {
    const here = answers.filter((answer) => answer.provision.dimension === dimension)
    // Unlike matters share the name `other`: none of them outranks another.
    if (dimension === 'other') return here.map((answer) => ({ ...answer, dimension, others: [] }))
    const [first, ...others] = here
    return first === undefined ? [] : [{ ...first, dimension, others }]
  })
  const answered = new Set(rows.map((row) => row.dimension))
  return { rows, open: DIMENSIONS.filter((dimension) => dimension !== 'other' && !answered.has(dimension)) }
}

function compareAnswers(a: GlanceAnswer, b: GlanceAnswer): number {
  const [first, second] = [rank(a), rank(b)]
  return first === second ? compareSince(b.policy, a.policy) : first - second
}

function rank({ policy, provision }: GlanceAnswer): number {
  return (provision.stance === 'no-rule-found' ? 2 : 0) + (policy.holds === 'unknown' ? 1 : 0)
}

/** Undated policies are older than any dated one: nothing shows that they replace it. */
function compareSince(a: PolicyView, b: PolicyView): number {
  if (a.since === null || b.since === null) return Number(a.since !== null) - Number(b.since !== null)
  return comparePartialDates(a.since.on, b.since.on)
}
