/** What we can say: one answer holds, evidence is open, or the answer hangs on contested judgement. */
export const STANDINGS = ['answered', 'open', 'contested'] as const

export type Standing = (typeof STANDINGS)[number]
