import type { Decision } from '@/lib/kinds/case/decision-schema'

/**
 * Claim path of the `index`-th later event of a decision: `decisions.<key>.laterHistory.vacated`, then `…vacated-2`.
 * Built of what happened, not of the position, so that ids survive reordering.
 */
export function historyPath(decision: Decision, index: number): string {
  const what = decision.laterHistory[index]?.what
  const nth = decision.laterHistory.slice(0, index + 1).filter((event) => event.what === what).length
  return `decisions.${decision.key}.laterHistory.${what}${nth > 1 ? `-${nth}` : ''}`
}
