import type { DatedEvent } from '@/lib/core/entry-kind'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

/** What happened to a policy, dated: its milestones, and those of its dates that no milestone tells. */
export function policyEvents(policy: PolicySnapshot): DatedEvent[] {
  const told = new Set(policy.milestones.map((milestone) => milestone.on))
  const dates = [
    [policy.adoptedOn, 'adopted'],
    [policy.signedOn, 'signed'],
    [policy.effectiveOn, 'takes effect'],
    [policy.endedOn, 'ends'],
  ] as const
  return [
    ...policy.milestones.map(({ key, on, what, sources }) => ({ on, what, path: `milestones.${key}`, citations: sources })),
    ...dates.flatMap(([on, verb]) =>
      on === undefined || told.has(on)
        ? []
        : [{ on, what: `${policy.title} ${verb}`, path: 'dates', citations: policy.dateSources }],
    ),
  ]
}
