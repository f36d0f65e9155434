import { z } from 'zod'

/** The newest number that a reader has seen, or the instant or day from which to begin. */
export type Since = { after: bigint } | { from: Date }

const largest = 2n ** 63n - 1n

/** `since=1204`, `since=2026-11-22` or `since=2026-11-22T10:00:00Z`. */
export const sinceParameter = z.string().transform((text, context): Since => {
  if (/^\d{1,19}$/.test(text) && BigInt(text) <= largest) return { after: BigInt(text) }
  if (/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)) {
    const from = new Date(text)
    if (!Number.isNaN(from.getTime())) return { from }
  }
  context.addIssue({
    code: 'custom',
    message: 'write the number of a change, a day (2026-11-22) or an instant (2026-11-22T10:00:00Z)',
  })
  return z.NEVER
})
