import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

const STATES = [
  'draft',
  'submitted',
  'scheduled',
  'returned',
  'published',
  'withdrawn',
  'new',
  'unsaved',
] as const

/** The state of a revision: the word first, a small shape beside it. */
export function StateMark({ state }: { state: string }) {
  const known = STATES.find((name) => name === state)
  return (
    <span className={`desk-state desk-state-${known ?? 'unknown'}`}>
      {known === undefined ? state : t(`states.${known}`)}
    </span>
  )
}
