import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import { deskPolicy } from '@/lib/auth/desk-policy'
import { deskSettings } from '@/lib/auth/desk-settings'
import { SAID_COOKIE, SAID_HEADER } from '@/lib/auth/said'
import { readSessionToken } from '@/lib/auth/session-token'
import { signInPath } from '@/lib/auth/sign-in-path'

/**
 * In front of every page of the desk: sends the signed-out to sign in (a page can no longer redirect once it is being
 * sent), gives each answer its policy and nonce, and hands what the last act said to the page, once. It asks no
 * database: whether a session was ended is asked by the page itself, from the user's row.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { secret, secure } = deskSettings()
  const path = request.nextUrl.pathname
  if (path === '/edit' || path.startsWith('/edit/')) {
    const token = request.cookies.get(sessionCookieName(secure))?.value ?? null
    const session = await readSessionToken(token, secret, new Date())
    if (session === null || session.expired)
      return NextResponse.redirect(new URL(signInPath(path), request.nextUrl), 303)
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policies = deskPolicy(nonce, process.env.NODE_ENV === 'development')
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

export const config = { matcher: ['/edit', '/edit/:path*', '/sign-in', '/welcome/:path*'] }
