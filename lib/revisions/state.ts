/** The life of a revision. `superseded` is no state: a published revision is superseded when a newer one is published. */
export const STATES = ['draft', 'submitted', 'scheduled', 'returned', 'published', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export const VERBS = [
  'save',
  'submit',
  'return',
  'tick',
  'take-over',
  'schedule',
  'unschedule',
  'publish',
  'withdraw',
] as const
export type Verb = (typeof VERBS)[number]

/**
 * Which verbs a revision in a state admits. Saving appends the next revision and changes none, but for one that is
 * scheduled: it was judged as the newest text, so it goes back among those that wait.
 */
const TABLE: Record<State, readonly Verb[]> = {
  draft: ['save', 'submit', 'take-over'],
  submitted: ['save', 'return', 'tick', 'take-over', 'schedule', 'publish'],
  scheduled: ['save', 'unschedule', 'publish'],
  returned: ['save', 'submit', 'take-over'],
  published: ['save', 'withdraw'],
  withdrawn: ['save'],
}

/** Whether `verb` may be done to a revision in `state`; every verb asks this first. */
export function admits(state: State, verb: Verb): boolean {
  return TABLE[state].includes(verb)
}
