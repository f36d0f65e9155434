import type { Decision } from '@/lib/kinds/case/decision-schema'

/** `897 F.3d 1225`, or null for a decision that no reporter prints. */
export function reporterCitation(decision: Decision): string | null {
  const { citation } = decision
  return citation === undefined ? null : `${citation.volume} ${citation.reporter} ${citation.page}`
}
