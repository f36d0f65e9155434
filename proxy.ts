import { type NextRequest, NextResponse } from 'next/server'
import { admitVisitor } from '@/lib/auth/admit-visitor'
import { sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import { deskPolicy } from '@/lib/auth/desk-policy'
import { deskSettings } from '@/lib/auth/desk-settings'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { SAID_COOKIE, SAID_HEADER, writeSaid } from '@/lib/auth/said'
import { SECOND_FACTOR_PATH, signInPath } from '@/lib/auth/sign-in-path'
import { database } from '@/lib/db/client'
import { isDraftPath } from '@/lib/documents/addresses'

/**
 * In front of every page of the desk: sends whoever is not signed in, or no longer, to sign in (a page can no longer
 * redirect once it is being sent), answers in its place while the database is away, gives each answer its policy and
 * nonce, and hands what the last act said to the page, once.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const settings = deskSettings()
  const { secure } = settings
  const path = request.nextUrl.pathname
  const token = request.cookies.get(sessionCookieName(secure))?.value ?? null
  const admission = await admitVisitor(database(), { path, token }, settings, new Date())
  if (admission.type === 'away') return plainAnswer('awayPage', { again: path })
  if (admission.type === 'sign-in') return sendTo(request, signInPath(path), admission.says, secure)
  if (admission.type === 'set-up') return sendTo(request, SECOND_FACTOR_PATH, 'secondFactorFirst', secure)
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policies = deskPolicy(nonce, {
    dev: process.env.NODE_ENV === 'development',
    framed: isDraftPath(path),
  })
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policies['Content-Security-Policy'] ?? '') // Next reads the nonce here
  headers.set('x-nonce', nonce)
  const said = request.cookies.get(SAID_COOKIE)?.value
  headers.delete(SAID_HEADER)
  if (said !== undefined) headers.set(SAID_HEADER, encodeURIComponent(said))
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(policies)) response.headers.set(name, value)
  if (said !== undefined)
    response.headers.append('Set-Cookie', writeCookie(SAID_COOKIE, '', { secure, maxAge: 0 }))
  return response
}

function sendTo(request: NextRequest, path: string, says: string | null, secure: boolean): Response {
  const redirect = NextResponse.redirect(new URL(path, request.nextUrl), 303)
  if (says !== null) redirect.headers.append('Set-Cookie', writeSaid({ outcome: 'refused', says }, secure))
  return redirect
}

export const config = { matcher: ['/edit', '/edit/:path*', '/sign-in', '/sign-in/:path*', '/welcome/:path*'] }
