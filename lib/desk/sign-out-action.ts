import { z } from 'zod'
import { readCookie, sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import { readSessionToken } from '@/lib/auth/session-token'
import { signOut } from '@/lib/auth/sessions/sign-out'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'

const schema = z.object({})

/** Ends the session of this browser. */
export const signOutAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: () => '/sign-in',
  async act({ client, settings, now, cookies }) {
    const name = sessionCookieName(settings.secure)
    const session = await readSessionToken(readCookie(cookies, name), settings.secret, now)
    if (session !== null) await signOut(client, session, now)
    const gone = writeCookie(name, '', { secure: settings.secure, maxAge: 0 })
    return goTo('/sign-in', { outcome: 'saved', says: 'signedOut' }, [gone])
  },
}
