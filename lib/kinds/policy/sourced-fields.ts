import type { SourcedField } from '@/lib/core/entry-kind'
import { errorNoteFields } from '@/lib/kinds/error-notes'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

/** The claims that a policy's fields make. What nobody has researched claims nothing, and needs no source. */
export function policyFields(policy: PolicySnapshot): SourcedField[] {
  const dates = [
    policy.adoptedOn && `adopted ${policy.adoptedOn}`,
    policy.signedOn && `signed ${policy.signedOn}`,
    policy.effectiveOn && `in effect from ${policy.effectiveOn}`,
    policy.endedOn && `ended ${policy.endedOn}`,
  ].filter((date) => date !== undefined)
  return [
    {
      path: 'dates',
      text: [`${policy.title}: ${policy.status}`, ...dates].join(', '),
      citations: policy.dateSources,
      mustCite: dates.length > 0,
    },
    ...policy.provisions.map((provision) => ({
      path: `provisions.${provision.dimension}`,
      text: [`${provision.dimension}: ${provision.stance}`, provision.note, ...provision.exceptions].filter(Boolean).join('. '),
      citations: provision.sources,
      mustCite: provision.stance !== 'not-researched' && provision.stance !== 'no-rule-found',
    })),
    ...policy.milestones.map(({ key, on, what, sources }) => ({
      path: `milestones.${key}`,
      text: `${on}: ${what}`,
      citations: sources,
      mustCite: true,
    })),
    ...errorNoteFields(policy),
  ]
}
