import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { partsOf } from '@/lib/core/partial-date'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { leadingDecision } from '@/lib/kinds/case/standing'

/**
 * The case cited as a case: caption, leading decision's reporter, court and date. A case without any decision cites
 * by docket alone. The caller adds URL, version, dates and hash.
 */
export function caseToCsl(legalCase: CaseSnapshot): CslItem {
  const decision = leadingDecision(legalCase)
  const docket = legalCase.dockets[0]
  const own = decision?.dockets ?? []
  const filed = legalCase.dockets.filter(
    (one) => decision === null || one.court === decision.courtAbbreviation,
  )
  const dockets = own.length > 0 ? own : filed.map((one) => one.number)
  const court = decision?.courtAbbreviation ?? docket?.court
  return cslItemSchema.parse({
    id: legalCase.id,
    type: 'legal_case',
    title: decision?.caption ?? legalCase.caption,
    ...(decision && { authority: decision.court, issued: { 'date-parts': [dateParts(decision.decidedOn)] } }),
    ...(decision?.citation && {
      volume: decision.citation.volume,
      'container-title': decision.citation.reporter,
      page: decision.citation.page,
    }),
    ...(dockets.length > 0 && { number: dockets.join('; ') }),
    ...(court !== undefined && { custom: { court } }),
  })
}

function dateParts(date: string): number[] {
  const parts = partsOf(date)
  return [parts?.year, parts?.month, parts?.day].filter((part) => part !== undefined)
}
