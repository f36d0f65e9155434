import { earliestDay, latestDay } from '@/lib/core/partial-date'
import type { Problem } from '@/lib/core/problem'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'

/** What blocks publishing a case: keys used twice, outcomes and later history that point nowhere, acts before their object. */
export function checkCase(legalCase: CaseSnapshot): Problem[] {
  const conditions = new Set(legalCase.conditions.map((condition) => condition.key))
  const decisions = new Map(legalCase.decisions.map((decision) => [decision.key, decision]))
  return [
    ...twice(legalCase.conditions, 'conditions'),
    ...twice(legalCase.decisions, 'decisions'),
    ...legalCase.decisions.flatMap((decision, at) => [
      ...decision.outcomes.flatMap(({ condition }, index) => {
        const path = `decisions.${at}.outcomes.${index}.condition`
        if (!conditions.has(condition)) {
          return [
            {
              path,
              message: `No condition has the key “${condition}”. Add it to what is challenged, or change the key.`,
            },
          ]
        }
        const first = decision.outcomes.findIndex((outcome) => outcome.condition === condition)
        return first < index
          ? [
              {
                path,
                message: `This decision already has an outcome for “${condition}”. Keep one, and put the rest in its note.`,
              },
            ]
          : []
      }),
      ...decision.laterHistory.flatMap((event, index) => {
        const path = `decisions.${at}.laterHistory.${index}`
        const by = event.decision === undefined ? undefined : decisions.get(event.decision)
        const problems: Problem[] = []
        if (event.decision !== undefined && (by === undefined || by === decision)) {
          problems.push({
            path: `${path}.decision`,
            message: `No other decision of this case has the key “${event.decision}”.`,
          })
        }
        const on = event.on ?? by?.decidedOn
        if (on !== undefined && latestDay(on) < earliestDay(decision.decidedOn)) {
          problems.push({
            path: `${path}.on`,
            message: 'This happened before the decision itself. Check both dates.',
          })
        }
        return problems
      }),
    ]),
  ]
}

function twice(rows: { key: string }[], path: string): Problem[] {
  return rows.flatMap(({ key }, index) =>
    rows.findIndex((row) => row.key === key) < index
      ? [{ path: `${path}.${index}.key`, message: `The key “${key}” is used twice. Give each its own.` }]
      : [],
  )
}
