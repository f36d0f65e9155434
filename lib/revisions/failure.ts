import type { Problem } from '@/lib/core/problem'

/** How a verb can fail in an expected way. */
export type RevisionFailure = Invalid | Conflict | Refused | Missing

/** The snapshot has problems; each names its field. */
export interface Invalid {
  type: 'invalid'
  problems: Problem[]
}

/** Somebody saved since: the head is no longer what the editor started from. */
export interface Conflict {
  type: 'conflict'
  headId: string
  headSnapshot: unknown
  headAuthor: string | null
  /** What both started from; null when there was nothing. */
  baseSnapshot: unknown
}

/** Not allowed, or not in this state; `why` is a sentence. */
export interface Refused {
  type: 'refused'
  why: string
}

export interface Missing {
  type: 'missing'
}
