import type { KindName } from '@/lib/core/kind-name'

/** What a reviewer confirms of an entry of any kind. */
const EVERY_KIND = ['sources', 'neutral'] as const

/** What a reviewer confirms besides, by kind. Its words stand in `lib/messages/*` (`desk-review`, `checklist`). */
const BY_KIND = {
  jurisdiction: ['ruleToday', 'placeNames'],
  policy: ['dates', 'provisions', 'statusToday', 'instrument'],
  case: ['posture', 'decisions', 'parties'],
  statement: ['wordForWord', 'context'],
  measure: ['whatIsCounted'],
  statistic: ['valueAndUnit', 'period'],
  question: ['answersCount', 'finding'],
  source: ['bibliography', 'leadsThere'],
  term: ['meaning'],
  explainer: ['answersTitle', 'bothSides', 'unknowns'],
} as const satisfies Record<KindName, readonly string[]>

/** One point of a checklist. */
export type ChecklistPoint = (typeof EVERY_KIND)[number] | (typeof BY_KIND)[KindName][number]

/** The points that a reviewer ticks before an entry of `kind` becomes public. */
export function checklistOf(kind: KindName): readonly ChecklistPoint[] {
  return [...EVERY_KIND, ...BY_KIND[kind]]
}
