import { LOCALES, type Locale } from '@/lib/core/locale'

/** What a signed-in person may be. Each role may do all that the one before it may. */
export const ROLES = ['contributor', 'editor', 'reviewer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** What somebody may be: a role, and for a reviewer the languages in which they judge. */
export interface Rank {
  role: Role
  /** Empty for every other role. Administrators judge in every language. */
  reviewLocales: Locale[]
}

/** Who is asking, always a complete value: anonymous is a kind of actor, not an absence. */
export type Actor = Anonymous | SignedIn | TheSite

export interface Anonymous {
  type: 'anonymous'
}

export interface SignedIn extends Rank {
  type: 'user'
  id: string
  name: string
  email: string
}

/** The site itself: start-up and the corpus import, which publishes what was reviewed in the repository. */
export interface TheSite {
  type: 'site'
}

export const ANONYMOUS: Anonymous = { type: 'anonymous' }
export const THE_SITE: TheSite = { type: 'site' }

/** The id to record as author; null for the site and for strangers. */
export function userIdOf(actor: Actor): string | null {
  return actor.type === 'user' ? actor.id : null
}

/** The rank of a stored user; null when the role is none that is known. */
export function rankOf(row: { role: string; reviewLocales: string[] }): Rank | null {
  const role = ROLES.find((known) => known === row.role)
  if (role === undefined) return null
  return { role, reviewLocales: LOCALES.filter((locale) => row.reviewLocales.includes(locale)) }
}

/** A rank as the audit log tells it. */
export function rankDetail({ role, reviewLocales }: Rank): Record<string, string> {
  return { role, ...(reviewLocales.length > 0 && { languages: reviewLocales.join(' ') }) }
}
