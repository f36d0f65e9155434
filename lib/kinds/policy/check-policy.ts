import { latestDay, earliestDay } from '@/lib/core/partial-date'
import type { Problem } from '@/lib/core/problem'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

/** What blocks publishing a policy: two answers to one question, a search without its day, dates out of order. */
export function checkPolicy(policy: PolicySnapshot): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const [index, { dimension, stance, checkedOn }] of policy.provisions.entries()) {
    if (seen.has(dimension) && dimension !== 'other') {
      problems.push({ path: `provisions.${index}.dimension`, message: `Answers ${dimension} twice.` })
    }
    seen.add(dimension)
    if (stance === 'no-rule-found' && checkedOn === undefined) {
      problems.push({ path: `provisions.${index}.checkedOn`, message: 'No rule was found: say on which day it was searched for.' })
    }
  }
  const begun = policy.effectiveOn ?? policy.signedOn ?? policy.adoptedOn
  if (begun !== undefined && policy.endedOn !== undefined && latestDay(policy.endedOn) < earliestDay(begun)) {
    problems.push({ path: 'endedOn', message: 'Ends before it begins.' })
  }
  return problems
}
