import { generators } from 'openid-client'
import { readCookie, sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import type { Desk } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { findSession } from '@/lib/auth/find-session'
import { findProvider } from '@/lib/auth/oidc/provider'
import { makeTripToken, newTrip, TRIP_SECONDS } from '@/lib/auth/oidc/round-trip'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { safeReturn } from '@/lib/auth/sign-in-path'

/** Waits in the browser while somebody is with the provider. */
export const TRIP_COOKIE = 'plainsight-provider'
export const ACCOUNT_PATH = '/edit/account'

/**
 * Sends a browser to the provider: `?for=link` to link it to the account that is signed in, else to sign in and come
 * back to `?from=`. Linking must be asked for from a page of ours, or another site could link what it has signed in.
 */
export async function goToProvider(request: Request, { client, settings, now }: Desk): Promise<Response> {
  const { searchParams, origin: asked } = new URL(request.url)
  const { oidc, secret, secure } = settings
  const isLink = searchParams.get('for') === 'link'
  const refuse = (says: string) =>
    goTo(isLink ? ACCOUNT_PATH : '/sign-in', { outcome: 'refused', says }).toResponse(settings)
  if (oidc === null) return refuse('noProvider')
  let linkFor: string | null = null
  if (isLink) {
    if (!isSameOrigin(request.headers, settings.origin)) return refuse('providerRefused')
    const token = readCookie(request.headers.get('cookie'), sessionCookieName(secure))
    const { actor } = await findSession(client, token, settings, now)
    if (actor.type !== 'user') return refuse('signInFirst')
    linkFor = actor.id
  }
  const trip = newTrip(linkFor, safeReturn(searchParams.get('from')))
  const provider = await findProvider(oidc, settings.origin ?? asked).catch(() => null)
  if (provider === null) return refuse('providerAway')
  const address = provider.authorizationUrl({
    scope: 'openid',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: generators.codeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  })
  const value = await makeTripToken(trip, secret, now)
  const cookie = writeCookie(TRIP_COOKIE, value, { secure, maxAge: TRIP_SECONDS })
  return goTo(address, null, [cookie]).toResponse(settings)
}
