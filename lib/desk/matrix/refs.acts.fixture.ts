import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'
import { refsQuery } from '@/lib/desk/search-refs'

export const acts: ActsOf = () => [ask('refs', refsQuery, SIGNED_IN, () => ({ kind: 'source', q: 'rep' }))]
