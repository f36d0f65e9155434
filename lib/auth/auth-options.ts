import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { clientAddress } from '@/lib/core/client-address'
import { sessionCookieName } from '@/lib/auth/cookies'
import type { DeskSettings } from '@/lib/auth/desk-settings'
import { COOKIE_SECONDS, SESSION_SECONDS } from '@/lib/auth/session-token'
import { signOut } from '@/lib/auth/sessions/sign-out'
import { signIn } from '@/lib/auth/sign-in'
import type { PrismaClient } from '@/lib/db/client'

const credentialsSchema = z.object({ email: z.string().max(300), password: z.string().max(1_000) })

/**
 * next-auth's own endpoints (`/api/auth/*`) over the same verifier, throttle and cookie as the sign-in page. There is
 * no way to sign up. The token carries what `readSessionToken` reads, and nothing that could go stale; a session that
 * has expired here is empty there.
 */
export function authOptions(client: PrismaClient, settings: DeskSettings): NextAuthOptions {
  const { secret, secure } = settings
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(input, request) {
          const typed = credentialsSchema.safeParse(input)
          if (!typed.success) return null
          const headers = new Headers(z.record(z.string(), z.string()).catch({}).parse(request.headers))
          const address = clientAddress(headers, settings.trustProxy)
          const device = { address, userAgent: headers.get('user-agent') ?? '' }
          const result = await signIn(client, { ...typed.data, ...device }, new Date())
          // Whoever has a second factor is asked for it on the sign-in page; this way in knows no such question.
          if (!result.ok || result.value.type !== 'session') return null
          return { id: result.value.userId, session: result.value.sessionId }
        },
      }),
    ],
    events: {
      async signOut({ token }) {
        const ended = z.object({ sub: z.uuid(), session: z.uuid() }).safeParse(token)
        if (!ended.success) return
        await signOut(client, { userId: ended.data.sub, sessionId: ended.data.session }, new Date())
      },
    },
    callbacks: {
      jwt({ token, user }) {
        const signedIn = z.object({ id: z.string(), session: z.string() }).safeParse(user)
        if (!signedIn.success) return token
        const until = Math.floor(Date.now() / 1000) + SESSION_SECONDS
        return { sub: signedIn.data.id, session: signedIn.data.session, until }
      },
      session({ token }) {
        const until = z.int().catch(0).parse(token['until'])
        return { expires: new Date(until * 1000).toISOString() }
      },
    },
  }
}
