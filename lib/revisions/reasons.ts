/** Why a published text changed, as readers see it in the log of corrections. */
export const REASONS = [
  'typo',
  'clarification',
  'source-corrected',
  'fact-changed',
  'our-error',
  'restored',
] as const
export type Reason = (typeof REASONS)[number]
