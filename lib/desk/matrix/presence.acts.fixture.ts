import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'
import { presenceQuery } from '@/lib/desk/presence'

export const acts: ActsOf = () => [
  ask('presence', presenceQuery, SIGNED_IN, () => ({ kind: 'term', slug: 'detainer' }), 'POST'),
]
