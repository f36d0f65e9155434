import type { Projection } from '@/lib/core/entry-kind'
import { reporterCitation } from '@/lib/kinds/case/reporter-citation'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'

/** The public rows of a case: `LegalCase` and its children, each child in the order of the snapshot (`position` from 0). */
export function projectCase(legalCase: CaseSnapshot): Projection {
  const { conditions, decisions, dockets, parties } = legalCase
  return {
    row: {
      title: legalCase.title,
      caption: legalCase.caption,
      status: legalCase.status,
      filedOn: legalCase.filedOn ?? null,
    },
    children: [
      {
        model: 'CaseCondition',
        rows: conditions.map(({ key, name, policy }, position) => ({
          key,
          name,
          policySlug: policy ?? null,
          position,
        })),
      },
      {
        model: 'CaseDecision',
        rows: decisions.map((decision, position) => ({
          key: decision.key,
          court: decision.court,
          courtAbbreviation: decision.courtAbbreviation,
          level: decision.level,
          decidedOn: decision.decidedOn,
          posture: decision.posture,
          holding: decision.holding,
          scope: decision.scope,
          citation: reporterCitation(decision),
          opinionSlug: decision.opinion ?? null,
          position,
        })),
      },
      {
        model: 'DecisionOutcome',
        rows: decisions.flatMap((decision) =>
          decision.outcomes.map(({ condition, outcome, note }, position) => ({
            decisionKey: decision.key,
            condition,
            outcome,
            note: note ?? null,
            position,
          })),
        ),
      },
      {
        model: 'CaseParty',
        rows: parties.map(({ name, role, jurisdiction }, position) => ({
          name,
          role,
          jurisdictionSlug: jurisdiction ?? null,
          position,
        })),
      },
      {
        model: 'CaseDocket',
        rows: dockets.map(({ court, number }, position) => ({ court, number, position })),
      },
    ],
  }
}
