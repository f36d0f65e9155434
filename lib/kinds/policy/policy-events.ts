import type { DatedEvent } from '@/lib/core/entry-kind'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

const STEPS = [
  ['adoptedOn', 'adopted'],
  ['signedOn', 'signed'],
  ['effectiveOn', 'in effect'],
  ['endedOn', 'ended'],
] as const

/** What happened to a policy: its dates, those of one day told as one event, and its milestones. */
export function policyEvents(policy: PolicySnapshot): DatedEvent[] {
  const days = new Map<string, string[]>()
  for (const [field, word] of STEPS) {
    const on = policy[field]
    if (on !== undefined) days.set(on, [...(days.get(on) ?? []), word])
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
