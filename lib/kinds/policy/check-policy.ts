import { earliestDay, latestDay } from '@/lib/core/partial-date'
import type { Problem } from '@/lib/core/problem'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

const DATES = ['adoptedOn', 'signedOn', 'effectiveOn'] as const

/** What blocks publishing a policy: searches without a day, matters told twice, an end before the beginning. */
export function checkPolicy(policy: PolicySnapshot): Problem[] {
  return [...checkProvisions(policy), ...checkDates(policy), ...checkKeys(policy)]
}

function checkProvisions({ provisions }: PolicySnapshot): Problem[] {
  return provisions.flatMap((provision, at) => {
    const problems: Problem[] = []
    const first = provisions.findIndex((other) => other.dimension === provision.dimension)
    if (provision.stance === 'no-rule-found' && provision.checkedOn === undefined) {
      problems.push({
        path: `provisions.${at}.checkedOn`,
        message: '“No rule found” needs the day of the search. Give it, or say “not researched”.',
      })
    }
    if (provision.dimension !== 'other' && first < at) {
      problems.push({
        path: `provisions.${at}.dimension`,
        message: 'This matter has a provision already. Put both into one, with the difference in the note.',
      })
    }
    return problems
  })
}

function checkDates(policy: PolicySnapshot): Problem[] {
  const problems: Problem[] = []
  const ended = policy.endedOn
  for (const field of DATES) {
    const began = policy[field]
    if (ended !== undefined && began !== undefined && latestDay(ended) < earliestDay(began)) {
      problems.push({ path: 'endedOn', message: `Ends before its “${field}” date. Check both dates.` })
    }
  }
  if (policy.status === 'proposed' && (policy.effectiveOn !== undefined || ended !== undefined)) {
    problems.push({
      path: 'status',
      message: 'A proposal has not taken effect. Change the status, or remove the dates.',
    })
  }
  return problems
}

function checkKeys(policy: PolicySnapshot): Problem[] {
  const twice = (keys: string[], path: (at: number) => string, what: string): Problem[] =>
    keys.flatMap((key, at) =>
      keys.indexOf(key) < at ? [{ path: path(at), message: `${what} “${key}” stands twice. Keep one.` }] : [],
    )
  return [
    ...twice(
      policy.milestones.map((milestone) => milestone.key),
      (at) => `milestones.${at}.key`,
      'The key',
    ),
    ...twice(
      policy.relations.map((relation) => `${relation.relation} ${relation.policy}`),
      (at) => `relations.${at}`,
      'The relation',
    ),
  ]
}
