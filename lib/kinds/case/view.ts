import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { PartialDate } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import type { Decision } from '@/lib/kinds/case/decision-schema'
import { historyPath } from '@/lib/kinds/case/history-path'
import { caseKind } from '@/lib/kinds/case/kind'
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
  /** The claim that says it is challenged; null when it cites nothing. */
  claimId: string | null
  latest: {
    outcome: Outcome
    note: string | null
    decision: Pick<
      Rung,
      'key' | 'claimId' | 'courtAbbreviation' | 'decidedOn' | 'citation' | 'scope' | 'scopeNote'
    >
  } | null
}

/** A decision as a rung of the ladder. */
export interface Rung {
  key: string
  claimId: string | null
  level: CourtLevel
  court: string
  courtAbbreviation: string
  /** The caption that this court used, where it differs from the case's. */
  caption: string | null
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
}

/** What later happened to a decision; `rung` is set when another rung of the same ladder did it. */
export interface LaterEvent {
  claimId: string | null
  what: HistoryEvent
  on: PartialDate | null
  rung: { key: string; courtAbbreviation: string } | null
  /** Slug of another case in which it happened. */
  legalCase: string | null
  note: string | null
  /** Whether this act took the whole decision away. */
  strikes: boolean
}

export interface CaseView {
  slug: string
  path: string
  title: string
  caption: string
  otherCaptions: string[]
  status: CaseSnapshot['status']
  filedOn: PartialDate | null
  filedClaimId: string | null
  dockets: CaseSnapshot['dockets']
  parties: CaseSnapshot['parties']
  related: string[]
  conditions: ConditionRow[]
  /** Lanes in use, lowest court first. */
  lanes: CourtLevel[]
  /** The earliest first. */
  rungs: Rung[]
  /** Every claim of the entry, in the order of the page: summary, conditions, decisions, text, the rest. */
  claims: ClaimView[]
}

type ClaimIdAt = (path: string) => string | null

const LANE_ORDER: CourtLevel[] = ['state', 'district', 'circuit', 'supreme']

/** A case as its page shows it: what stands on each condition, and the ladder of decisions. Pure. */
export function toCaseView(version: Version<CaseSnapshot>): CaseView {
  const { snapshot } = version
  const claims = claimsOf(caseKind, snapshot)
  const claimAt: ClaimIdAt = (path) => claims.find((claim) => claim.path === path)?.id ?? null
  const rungs = inTime(snapshot.decisions).map((decision) => toRung(decision, snapshot, claimAt))
  return {
    slug: version.slug,
    path: version.path,
    title: snapshot.title,
    caption: snapshot.caption,
    otherCaptions: snapshot.otherCaptions,
    status: snapshot.status,
    filedOn: snapshot.filedOn ?? null,
    filedClaimId: claimAt('filed'),
    dockets: snapshot.dockets,
    parties: snapshot.parties,
    related: snapshot.related,
    conditions: standingOutcomes(snapshot).map(({ condition, standing }) => {
      const rung = rungs.find((one) => one.key === standing?.decision.key)
      return {
        key: condition.key,
        name: condition.name,
        policy: condition.policy ?? null,
        claimId: claimAt(`conditions.${condition.key}`),
        latest:
          standing && rung
            ? { outcome: standing.outcome, note: standing.note ?? null, decision: rung }
            : null,
      }
    }),
    lanes: LANE_ORDER.filter((level) => rungs.some((rung) => rung.level === level)),
    rungs,
    claims: inPageOrder(claims, rungs),
  }
}

function toRung(decision: Decision, legalCase: CaseSnapshot, claimAt: ClaimIdAt): Rung {
  const name = (key: string) => legalCase.conditions.find((condition) => condition.key === key)?.name ?? key
  const strike = struckBy(decision)
  return {
    key: decision.key,
    claimId: claimAt(`decisions.${decision.key}`),
    level: decision.level,
    court: decision.court,
    courtAbbreviation: decision.courtAbbreviation,
    caption: decision.caption ?? null,
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
        claimId: claimAt(historyPath(decision, index)),
        what: event.what,
        on: event.on ?? by?.decidedOn ?? null,
        rung: by ? { key: by.key, courtAbbreviation: by.courtAbbreviation } : null,
        legalCase: event.case ?? null,
        note: event.note ?? null,
        strikes: event === strike,
      }
    }),
    isStruck: strike !== null,
    opinion: decision.opinion ?? null,
  }
}

/** Source numbers follow the page, and decisions stand on it by date, whatever their order in the snapshot. */
function inPageOrder(claims: ClaimView[], rungs: Rung[]): ClaimView[] {
  const decisions = rungs.map((rung) => `decisions.${rung.key}`)
  const rank = ({ path }: ClaimView): number => {
    if (path === 'summary') return 0
    if (path.startsWith('conditions.')) return 1
    const at = decisions.findIndex((decision) => path === decision || path.startsWith(`${decision}.`))
    if (at >= 0) return 2 + at
    return path === 'body' ? 2 + decisions.length : 3 + decisions.length
  }
  return [...claims].sort((a, b) => rank(a) - rank(b))
}
