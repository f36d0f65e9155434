import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { partsOf } from '@/lib/core/partial-date'
import type { Decision } from '@/lib/kinds/case/decision-schema'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { leadingDecision } from '@/lib/kinds/case/standing'

/**
 * The case cited as a case: caption, leading decision's reporter, court and date. A case without any decision cites
 * by docket alone. The caller adds URL, version, dates and hash.
 */
export function caseToCsl(legalCase: CaseSnapshot): CslItem {
  const decision = leadingDecision(legalCase)
  if (decision !== null) return decisionToCsl(legalCase, decision)
  const dockets = legalCase.dockets.map((one) => one.number)
  const court = legalCase.dockets[0]?.court
  return cslItemSchema.parse({
    id: legalCase.id,
    type: 'legal_case',
    title: legalCase.caption,
    ...(dockets.length > 0 && { number: dockets.join('; ') }),
    ...(court !== undefined && { custom: { court } }),
  })
}

/** One decision of the case: under the caption and the docket numbers that its court used, with its reporter and its day. */
export function decisionToCsl(legalCase: CaseSnapshot, decision: Decision): CslItem {
  const { caption, court, courtAbbreviation, citation, decidedOn } = decision
  const filed = legalCase.dockets.filter((one) => one.court === courtAbbreviation)
  const dockets = decision.dockets.length > 0 ? decision.dockets : filed.map((one) => one.number)
  return cslItemSchema.parse({
    id: legalCase.id,
    type: 'legal_case',
    title: caption ?? legalCase.caption,
    authority: court,
    issued: { 'date-parts': [dateParts(decidedOn)] },
    ...(citation && {
      volume: citation.volume,
      'container-title': citation.reporter,
      page: citation.page,
    }),
    ...(dockets.length > 0 && { number: dockets.join('; ') }),
    custom: { court: courtAbbreviation },
  })
}

function dateParts(date: string): number[] {
  const parts = partsOf(date)
  return [parts?.year, parts?.month, parts?.day].filter((part) => part !== undefined)
}
