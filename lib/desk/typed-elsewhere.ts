import type { Database } from '@/lib/db/client'
import type { EditControls } from '@/lib/desk/edit-controls'
import { getEditionHead } from '@/lib/desk/edition-head'
import { isDirty } from '@/lib/desk/is-dirty'
import type { Place } from '@/lib/desk/place'
import type { WorkingCopy } from '@/lib/desk/working-copy'

/** Asked for by somebody who was shown both texts. */
const KNOWINGLY = ['restore', 'resolve', 'resolve-save']

/**
 * Whether what is kept at this place was typed into another tab, and the page that now sends something does not show it:
 * then it is neither overwritten nor saved over, nor thrown away. Only pages whose script runs are asked before they
 * write: what they hold stays in the browser, and is offered beside the other. Throwing away asks every form that says what it shows.
 */
export async function isTypedElsewhere(
  client: Database,
  place: Place,
  kept: WorkingCopy | null,
  { _page, _kept, _intent }: EditControls,
): Promise<boolean> {
  const isAsked = _intent === 'discard' ? _kept !== '' || _page !== undefined : _page !== undefined
  if (!isAsked || KNOWINGLY.includes(_intent)) return false
  if (kept === null || (_page !== undefined && kept.page === _page) || kept.updatedAt.toISOString() === _kept)
    return false
  return isDirty(client, place, kept, await getEditionHead(client, place))
}
