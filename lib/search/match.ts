import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'

/** A document that a search found, as both ways of searching give it. */
export const matchSchema = z.object({
  entry_id: z.string(),
  locale: z.string(),
  kind: z.enum(KIND_NAMES),
  places: z.array(z.string()),
  years: z.array(z.number()),
  rank: z.number(),
})
export type Match = z.infer<typeof matchSchema>
