/** By what kind of instrument a policy is made. */
export const MECHANISMS = [
  'ordinance',
  'executive-order',
  'directive',
  'police-order',
  'resolution',
  'state-law',
  'federal-statute',
  'presidential-order',
  'grant-condition',
  'programme',
  'proclamation',
  'guidance',
] as const

/** Where a policy stands today. `proposed` has no force; `enjoined` is adopted but stopped by a court. */
export const POLICY_STATUSES = [
  'proposed',
  'in-force',
  'enjoined',
  'superseded',
  'revoked',
  'expired',
  'unknown',
] as const

/** How a policy bears on another. */
export const RELATIONS = ['amends', 'replaces', 'implements', 'revokes'] as const

/**
 * What a policy may speak to: the fixed questions that make places comparable.
 * The order is the order of the glance table on a city page.
 */
export const DIMENSIONS = [
  'detainers',
  'release-notice',
  'jail-interviews',
  'status-questions',
  'status-arrests',
  'data-sharing',
  'local-resources',
  'facility-access',
  'joint-operations',
  'deputization-287g',
  'warrant-requirement',
  'staff-disclosure',
  'services',
  'federal-funds',
  'other',
] as const

/**
 * What the policy says on a dimension, seen from cooperation with federal immigration enforcement.
 * `no-rule-found` needs the day of the search; `not-researched` says that nobody here has looked.
 */
export const STANCES = [
  'barred',
  'limited',
  'permitted',
  'required',
  'conditioned',
  'no-rule-found',
  'not-researched',
] as const

export type Mechanism = (typeof MECHANISMS)[number]
export type PolicyStatus = (typeof POLICY_STATUSES)[number]
export type Dimension = (typeof DIMENSIONS)[number]
export type Stance = (typeof STANCES)[number]
