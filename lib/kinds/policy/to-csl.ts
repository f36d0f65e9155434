import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { partsOf } from '@/lib/core/partial-date'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import type { Mechanism } from '@/lib/kinds/policy/vocabulary'

/** How an instrument cites: acts of a legislature as legislation, orders as regulations, what is neither as a document. */
const CITED_AS: Record<Mechanism, { type: CslItem['type']; instrument?: string }> = {
  ordinance: { type: 'legislation', instrument: 'ordinance' },
  resolution: { type: 'legislation', instrument: 'resolution' },
  'state-law': { type: 'legislation' },
  'federal-statute': { type: 'legislation' },
  'executive-order': { type: 'regulation', instrument: 'executive-order' },
  'presidential-order': { type: 'regulation', instrument: 'executive-order' },
  directive: { type: 'regulation', instrument: 'directive' },
  'police-order': { type: 'regulation', instrument: 'special-order' },
  proclamation: { type: 'regulation', instrument: 'proclamation' },
  'grant-condition': { type: 'document' },
  programme: { type: 'document' },
  guidance: { type: 'document' },
}

/** “Executive Order No. 5-16” is the order whose number is 5-16; “8 U.S.C. § 1373” is a number as a whole. */
const LABEL =
  /^(?:(?:executive|special)\s+)?(?:order|directive|ordinance|resolution|proclamation|memorandum)\s+(?:no\.?\s*)?/i

/** The instrument as a citable item, dated by its signing, else its adoption, else its effect. */
export function policyToCsl(policy: PolicySnapshot): CslItem {
  const { type, instrument } = CITED_AS[policy.mechanism]
  const issued = policy.signedOn ?? policy.adoptedOn ?? policy.effectiveOn
  const number = policy.instrument?.replace(LABEL, '')
  return cslItemSchema.parse({
    id: policy.id,
    type,
    title: policy.title,
    ...(issued !== undefined && { issued: { 'date-parts': [dateParts(issued)] } }),
    ...(number && { number }),
    ...(instrument !== undefined && { custom: { instrument } }),
  })
}

function dateParts(date: string): number[] {
  const parts = partsOf(date)
  return [parts?.year, parts?.month, parts?.day].filter((part) => part !== undefined)
}
