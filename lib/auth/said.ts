import { z } from 'zod'
import { writeCookie } from '@/lib/auth/cookies'

/** How an act of the desk ended. */
const OUTCOMES = ['saved', 'invalid', 'conflict', 'refused'] as const

const saidSchema = z.object({
  outcome: z.enum(OUTCOMES),
  /** Key of a message (`desk`, `said.…`). */
  says: z.string().max(60),
  /** A sentence of the verb that refused, when it knows better. */
  why: z.string().max(400).optional(),
  /** Further message keys, such as what speaks against a password. */
  problems: z.array(z.string().max(40)).max(10).optional(),
  /** What was typed and is offered again. Never a password. */
  typed: z.record(z.string().max(40), z.string().max(2_400)).optional(),
  /** A number that the message tells. */
  count: z.int().optional(),
  /** Recovery codes, shown this once. */
  codes: z.array(z.string().max(20)).max(10).optional(),
  /** A one-time address, shown this once. */
  link: z.string().max(400).optional(),
})

/** What the page after an act has to say, once. */
export type Said = z.infer<typeof saidSchema>

/** Carries it from the act to the browser, out of reach of scripts. */
export const SAID_COOKIE = 'plainsight-said'
/** Carries it from proxy.ts, which takes the cookie away, to the page. What a browser sends under this name is dropped. */
export const SAID_HEADER = 'x-desk-said'

/** The `Set-Cookie` value that tells the next page. */
export function writeSaid(said: Said, secure: boolean): string {
  return writeCookie(SAID_COOKIE, JSON.stringify(said), { secure, maxAge: 120 })
}

/** What the act before this page said, from the header of proxy.ts; null when nothing did. */
export function readSaid(header: string | null): Said | null {
  if (header === null || header === '') return null
  try {
    return saidSchema.parse(JSON.parse(decodeURIComponent(header)))
  } catch {
    return null
  }
}
