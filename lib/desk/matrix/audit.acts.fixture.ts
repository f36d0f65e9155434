import { exportEventsQuery } from '@/lib/desk/export-events'
import { type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'

export const acts: ActsOf = () => [
  ask('audit', exportEventsQuery, ['administrator'], () => ({ format: 'jsonl' })),
]
