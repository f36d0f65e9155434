import { bulkAction } from '@/lib/desk/bulk-action'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'

/** What becomes of each entry is tried in `bulk.test.ts`; here, who gets as far as that. */
export const acts: ActsOf = (room) => {
  const ticked = () => ({ [`item.${room.furnished}`]: '', note: 'Many at once.' })
  return [
    act('bulk', bulkAction, SIGNED_IN, ticked, 'submit'),
    act('bulk', bulkAction, ['reviewer', 'administrator'], ticked, 'approve'),
    act('bulk', bulkAction, ['editor', 'reviewer', 'administrator'], ticked, 'withdraw'),
  ]
}
