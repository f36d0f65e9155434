import { generators } from 'openid-client'
import { writeCookie } from '@/lib/auth/cookies'
import type { Desk } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { atTheDoor } from '@/lib/auth/oidc/at-the-door'
import { findProvider } from '@/lib/auth/oidc/provider'
import { makeTripToken, newTrip, TRIP_SECONDS } from '@/lib/auth/oidc/round-trip'
import { safeReturn } from '@/lib/auth/sign-in-path'
import { fail, type Result, succeed } from '@/lib/core/result'

/** Waits in the browser while somebody is with the provider. */
export const TRIP_COOKIE = 'plainsight-provider'

/** Why a trip comes back: to link the provider to `linkFor`, else to sign in and go on to `from`. */
interface Reason {
  linkFor: string | null
  from: string
  /** The site's address as browsers know it. */
  origin: string
}

/** A trip to the provider that may begin: its address, and the cookie that waits here. Without one, a message key. */
export async function planTrip(
  { settings, now }: Pick<Desk, 'settings' | 'now'>,
  { linkFor, from, origin }: Reason,
): Promise<Result<{ address: string; cookie: string }, 'noProvider' | 'providerAway'>> {
  const { oidc, secret, secure } = settings
  if (oidc === null) return fail('noProvider')
  const provider = await findProvider(oidc, origin).catch(() => null)
  if (provider === null) return fail('providerAway')
  const trip = newTrip(linkFor, from)
  const address = provider.authorizationUrl({
    scope: 'openid',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: generators.codeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  })
  const value = await makeTripToken(trip, secret, now)
  return succeed({ address, cookie: writeCookie(TRIP_COOKIE, value, { secure, maxAge: TRIP_SECONDS }) })
}

/** Sends a browser to the provider, to sign in and come back to `?from=`. Anybody may ask; it links nothing. */
export function goToProvider(request: Request, desk: Desk): Promise<Response> {
  return atTheDoor(request, desk, () => setOut(request, desk))
}

async function setOut(request: Request, desk: Desk): Promise<Response> {
  const { searchParams, origin } = new URL(request.url)
  const from = safeReturn(searchParams.get('from'))
  const trip = await planTrip(desk, { linkFor: null, from, origin: desk.settings.origin ?? origin })
  const answer = trip.ok
    ? goTo(trip.value.address, null, [trip.value.cookie])
    : goTo('/sign-in', { outcome: 'refused', says: trip.failure })
  return answer.toResponse(desk.settings)
}
