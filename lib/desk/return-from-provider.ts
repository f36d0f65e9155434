import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { readCookie, sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import type { Desk } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { findSession } from '@/lib/auth/find-session'
import { atTheDoor } from '@/lib/auth/oidc/at-the-door'
import { TRIP_COOKIE } from '@/lib/auth/oidc/go-to-provider'
import { enterBySubject, linkSubject, type Subject } from '@/lib/auth/oidc/identity'
import type { OidcSettings } from '@/lib/auth/oidc/oidc-settings'
import { CALLBACK_PATH, findProvider } from '@/lib/auth/oidc/provider'
import { type RoundTrip, readTripToken } from '@/lib/auth/oidc/round-trip'
import { ACCOUNT_PATH, safeReturn } from '@/lib/auth/sign-in-path'
import { clientAddress } from '@/lib/core/client-address'
import { fail, type Result, succeed } from '@/lib/core/result'
import { answerEntrance } from '@/lib/desk/answer-entrance'

/**
 * Whoever comes back from the provider: signs them in, or links it to the account that began the trip and is still
 * signed in. The cookie of the trip counts once and is taken away whatever comes of it.
 */
export function returnFromProvider(request: Request, desk: Desk): Promise<Response> {
  return atTheDoor(request, desk, () => comeBack(request, desk))
}

async function comeBack(request: Request, desk: Desk): Promise<Response> {
  const answer = await judge(request, desk)
  const response = answer.toResponse(desk.settings)
  const { secure } = desk.settings
  response.headers.append('Set-Cookie', writeCookie(TRIP_COOKIE, '', { secure, maxAge: 0 }))
  return response
}

async function judge(request: Request, { client, settings, now }: Desk): Promise<Answer> {
  const { oidc, secret, secure } = settings
  const cookies = request.headers.get('cookie')
  const trip = await readTripToken(readCookie(cookies, TRIP_COOKIE), secret, now)
  if (oidc === null || trip === null) return goTo('/sign-in', { outcome: 'refused', says: 'stepGone' })
  const page = trip.linkFor === null ? '/sign-in' : ACCOUNT_PATH
  const verified = await verify(request, oidc, settings.origin ?? new URL(request.url).origin, trip)
  if (!verified.ok) {
    const detail = { account: trip.linkFor, means: 'oidc', why: verified.failure.why }
    await recordEvent(client, { at: now, actor: ANONYMOUS, act: 'sign-in.refused', detail })
    return goTo(page, { outcome: 'refused', says: 'providerRefused' })
  }
  const who = verified.value
  if (trip.linkFor !== null) {
    const token = readCookie(cookies, sessionCookieName(secure))
    const { actor, id } = await findSession(client, token, settings, now)
    const signInFirst = goTo('/sign-in', { outcome: 'refused', says: 'signInFirst' })
    if (actor.type !== 'user' || actor.id !== trip.linkFor || id === null) return signInFirst
    const linked = await linkSubject(client, { person: actor, sessionId: id }, who, now)
    if (linked.ok) return goTo(page, { outcome: 'saved', says: 'providerLinked' })
    return linked.failure.type === 'ended'
      ? signInFirst
      : goTo(page, { outcome: 'refused', says: 'providerTaken' })
  }
  const address = clientAddress(request.headers, settings.trustProxy)
  const device = { address, userAgent: request.headers.get('user-agent') ?? '' }
  const entered = await enterBySubject(client, who, device, now)
  if (!entered.ok) return goTo(page, { outcome: 'refused', says: 'providerUnknown' })
  return answerEntrance(entered.value, { settings, now }, { page: safeReturn(trip.from), said: null })
}

/** Exchanges the code, and verifies the ID token: signature, issuer, audience, time, nonce. `why` says what is wrong, for the log. */
async function verify(
  request: Request,
  oidc: OidcSettings,
  origin: string,
  { state, nonce, verifier }: RoundTrip,
): Promise<Result<Subject, { why: string }>> {
  try {
    const provider = await findProvider(oidc, origin)
    const given = Object.fromEntries(new URL(request.url).searchParams)
    const checks = { state, nonce, code_verifier: verifier, response_type: 'code' }
    const tokens = await provider.callback(new URL(CALLBACK_PATH, origin).href, given, checks)
    const { iss, sub } = tokens.claims()
    return succeed({ issuer: iss, subject: sub })
  } catch (error) {
    return fail({ why: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
  }
}
