import type { Desk } from '@/lib/auth/desk-action'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { takeTrip } from '@/lib/auth/throttle'
import { clientAddress } from '@/lib/core/client-address'
import { isDatabaseAway } from '@/lib/db/is-database-away'

/** Does `work` for a browser on its way to or from a provider: 429 when too many come from its address, 503 without a database. */
export async function atTheDoor(
  request: Request,
  { client, settings, now }: Desk,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    const retryAfter = await takeTrip(client, clientAddress(request.headers, settings.trustProxy), now)
    return retryAfter > 0 ? plainAnswer('throttled', { retryAfter }) : await work()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    return plainAnswer('awayPage', { again: '/sign-in' })
  }
}
