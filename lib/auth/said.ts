import { z } from 'zod'
import { readCookie, writeCookie } from '@/lib/auth/cookies'

/** How an act of the desk ended. */
export const OUTCOMES = ['saved', 'invalid', 'conflict', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

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
  /** A one-time address, shown this once. */
  link: z.string().max(400).optional(),
})

/** What the page after an act has to say, once. */
export type Said = z.infer<typeof saidSchema>

/** Carries it from the act to the page; proxy.ts takes it away as the page is sent. Only we can set it, so its words are ours. */
export const SAID_COOKIE = 'plainsight-said'

/** The `Set-Cookie` value that tells the next page. */
export function writeSaid(said: Said, secure: boolean): string {
  return writeCookie(SAID_COOKIE, JSON.stringify(said), { secure, maxAge: 120 })
}

/** What the act before this page said, from the `Cookie` header; null when nothing did. */
export function readSaid(cookieHeader: string | null): Said | null {
  const text = readCookie(cookieHeader, SAID_COOKIE)
  if (text === null || text === '') return null
  try {
    return saidSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
