import type { CslItem } from '@/lib/core/csl-item'
import { partsOf } from '@/lib/core/partial-date'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

/** A policy cites as the law that it is: statutes and ordinances as legislation, orders as regulations. */
export function policyToCsl(policy: PolicySnapshot): CslItem {
  const { year, month, day } = partsOf(policy.signedOn ?? policy.adoptedOn ?? policy.effectiveOn ?? '') ?? {}
  const parts = [year, month, day].filter((part) => part !== undefined)
  return {
    id: policy.id,
    type: LAWS.has(policy.mechanism) ? 'legislation' : ORDERS.has(policy.mechanism) ? 'regulation' : 'document',
    title: policy.title,
    ...(policy.instrument === undefined ? {} : { number: policy.instrument }),
    ...(parts.length === 0 ? {} : { issued: { 'date-parts': [parts as [number]] } }),
    custom: { instrument: policy.mechanism },
  }
}

const LAWS = new Set(['ordinance', 'state-law', 'federal-statute', 'resolution'])
const ORDERS = new Set(['executive-order', 'presidential-order', 'directive', 'police-order'])
