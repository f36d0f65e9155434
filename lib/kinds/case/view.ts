import type { Citation } from '@/lib/core/citation'
import type { PartialDate } from '@/lib/core/partial-date'
import type { Decision } from '@/lib/kinds/case/decision-schema'
import { historyPath } from '@/lib/kinds/case/history-path'
import { reporterCitation } from '@/lib/kinds/case/reporter-citation'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { inTime, standingOutcomes, struckBy } from '@/lib/kinds/case/standing'
import type { CourtLevel, HISTORY_EVENTS, Outcome, POSTURES, SCOPES } from '@/lib/kinds/case/vocabulary'

type HistoryEvent = (typeof HISTORY_EVENTS)[number]
type Scope = (typeof SCOPES)[number]

/** A row of the table on top: a condition, the latest outcome that stands, and where it applies. */
export interface ConditionRow {
  key: string
  name: string
  /** Slug of the policy whose condition it is. */
  policy: string | null
  /** Claim path of the condition, and of the decision that answers it. */
  path: string
  citations: Citation[]
  latest: {
    outcome: Outcome
    note: string | null
    decision: Pick<Rung, 'key' | 'path' | 'courtAbbreviation' | 'decidedOn' | 'scope' | 'scopeNote' | 'citations'>
  } | null
}

/** A decision as a rung of the ladder. */
export interface Rung {
  key: string
  path: string
  level: CourtLevel
  court: string
  courtAbbreviation: string
  decidedOn: PartialDate
  posture: (typeof POSTURES)[number]
  judges: string[]
  author: string | null
  /** `897 F.3d 1225`, or null when no reporter prints it. */
  citation: string | null
  dockets: string[]
  holding: string
  scope: Scope
  scopeNote: string | null
  outcomes: { condition: string; outcome: Outcome; note: string | null }[]
  history: LaterEvent[]
  /** Whether a later act took the whole decision away. */
  isStruck: boolean
  /** Slug of the source that holds the opinion. */
  opinion: string | null
  citations: Citation[]
}

/** What later happened to a decision; `rung` is set when another rung of the same ladder did it. */
export interface LaterEvent {
  path: string
  what: HistoryEvent
  on: PartialDate | null
  rung: { key: string; courtAbbreviation: string } | null
  /** Slug of another case in which it happened. */
  legalCase: string | null
  note: string | null
  /** Whether this act took the whole decision away. */
  strikes: boolean
  citations: Citation[]
}

export interface CaseView {
  conditions: ConditionRow[]
  /** Lanes in use, lowest court first. */
  lanes: CourtLevel[]
  /** The earliest first. */
  rungs: Rung[]
}

const LANE_ORDER: CourtLevel[] = ['state', 'district', 'circuit', 'supreme']

/** A case as its page shows it: what stands on each condition, and the ladder of decisions. */
export function toCaseView(legalCase: CaseSnapshot): CaseView {
  const rungs = inTime(legalCase.decisions).map((decision) => toRung(decision, legalCase))
  return {
    conditions: standingOutcomes(legalCase).map(({ condition, standing }) => {
      const rung = rungs.find((one) => one.key === standing?.decision.key)
      return {
        key: condition.key,
        name: condition.name,
        policy: condition.policy ?? null,
        path: `conditions.${condition.key}`,
        citations: condition.sources,
        latest: standing && rung ? { outcome: standing.outcome, note: standing.note ?? null, decision: rung } : null,
      }
    }),
    lanes: LANE_ORDER.filter((level) => rungs.some((rung) => rung.level === level)),
    rungs,
  }
}

function toRung(decision: Decision, legalCase: CaseSnapshot): Rung {
  const name = (key: string) => legalCase.conditions.find((condition) => condition.key === key)?.name ?? key
  const strike = struckBy(decision)
  return {
    key: decision.key,
    path: `decisions.${decision.key}`,
    level: decision.level,
    court: decision.court,
    courtAbbreviation: decision.courtAbbreviation,
    decidedOn: decision.decidedOn,
    posture: decision.posture,
    judges: decision.judges,
    author: decision.author ?? null,
    citation: reporterCitation(decision),
    dockets: decision.dockets,
    holding: decision.holding,
    scope: decision.scope,
    scopeNote: decision.scopeNote ?? null,
    outcomes: decision.outcomes.map(({ condition, outcome, note }) => ({
      condition: name(condition),
      outcome,
      note: note ?? null,
    })),
    history: decision.laterHistory.map((event, index) => {
      const by = legalCase.decisions.find((one) => one.key === event.decision)
      return {
        path: historyPath(decision, index),
        what: event.what,
        on: event.on ?? by?.decidedOn ?? null,
        rung: by ? { key: by.key, courtAbbreviation: by.courtAbbreviation } : null,
        legalCase: event.case ?? null,
        note: event.note ?? null,
        strikes: event === strike,
        citations: event.sources,
      }
    }),
    isStruck: strike !== null,
    opinion: decision.opinion ?? null,
    citations: decision.sources,
  }
}
