/** What a signed-in person may be. Each role may do all that the one before it may. */
export const ROLES = ['contributor', 'editor', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Who is asking, always a complete value: anonymous is a kind of actor, not an absence. */
export type Actor = Anonymous | SignedIn | TheSite

export interface Anonymous {
  type: 'anonymous'
}

export interface SignedIn {
  type: 'user'
  id: string
  name: string
  email: string
  role: Role
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
