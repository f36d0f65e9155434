import { comparePartialDates } from '@/lib/core/partial-date'
import type { Decision } from '@/lib/kinds/case/decision-schema'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import type { Outcome } from '@/lib/kinds/case/vocabulary'

/** Later events that take a decision away whole. The rest leave it, or part of it, standing. */
const STRIKING = new Set(['reversed', 'vacated', 'superseded'])

type HistoryEvent = Decision['laterHistory'][number]

/** The event that took `decision` away, or null while it stands, whole or in part. */
export function struckBy(decision: Decision): HistoryEvent | null {
  return decision.laterHistory.find((event) => STRIKING.has(event.what)) ?? null
}

/** What now holds for one challenged condition; `standing` is null when no decision that still stands has reached it. */
export interface ConditionStanding {
  condition: CaseSnapshot['conditions'][number]
  standing: { decision: Decision; outcome: Outcome; note?: string | undefined } | null
}

/**
 * Per condition the latest outcome that still stands. Struck decisions do not count. An outcome that leaves the
 * question open (`not-reached`) counts only when no standing decision answered it.
 */
export function standingOutcomes(legalCase: CaseSnapshot): ConditionStanding[] {
  const standing = inTime(legalCase.decisions)
    .reverse()
    .filter((decision) => struckBy(decision) === null)
  return legalCase.conditions.map((condition) => {
    const found = standing.flatMap((decision) =>
      decision.outcomes
        .filter((outcome) => outcome.condition === condition.key)
        .map(({ outcome, note }) => ({ decision, outcome, note })),
    )
    return { condition, standing: found.find(({ outcome }) => outcome !== 'not-reached') ?? found[0] ?? null }
  })
}

/** Decisions, the earliest first; of one day, as the snapshot orders them. */
export function inTime(decisions: readonly Decision[]): Decision[] {
  return [...decisions].sort((a, b) => comparePartialDates(a.decidedOn, b.decidedOn))
}

const RANK = ['state', 'district', 'circuit', 'supreme']

/**
 * The decision that a citation of the case names: of those that are reported, stand and answered something, the highest
 * court's latest; else whatever comes nearest to that.
 */
export function leadingDecision(legalCase: CaseSnapshot): Decision | null {
  const decisions = inTime(legalCase.decisions)
    .reverse()
    .sort((a, b) => RANK.indexOf(b.level) - RANK.indexOf(a.level))
  const reported = decisions.filter((decision) => decision.citation !== undefined)
  const standing = reported.filter((decision) => struckBy(decision) === null)
  const answering = standing.find((decision) =>
    decision.outcomes.some(({ outcome }) => outcome !== 'not-reached'),
  )
  return answering ?? standing[0] ?? reported[0] ?? decisions[0] ?? null
}
