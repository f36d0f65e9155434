import type { DatedEvent } from '@/lib/core/entry-kind'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

const STEPS = [
  ['adoptedOn', 'adopted'],
  ['signedOn', 'signed'],
  ['effectiveOn', 'in effect'],
  ['endedOn', 'ended'],
] as const

/** What happened to a policy: its milestones, and those of its dates that no milestone tells; dates of one day are one event. */
export function policyEvents(policy: PolicySnapshot): DatedEvent[] {
  const told = new Set(policy.milestones.map((milestone) => milestone.on))
  const days = new Map<string, string[]>()
  for (const [field, word] of STEPS) {
    const on = policy[field]
    if (on !== undefined && !told.has(on)) days.set(on, [...(days.get(on) ?? []), word])
  }
  return [
    ...[...days].map(([on, words]) => ({
      on,
      what: `${policy.title}: ${words.join(', ')}`,
      path: 'dates',
      citations: policy.dateSources,
    })),
    ...policy.milestones.map(({ key, on, what, sources }) => ({
      on,
      what,
      path: `milestones.${key}`,
      citations: sources,
    })),
  ]
}
