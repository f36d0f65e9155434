import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'

const schema = z.object({})

/** Ends the session of this browser. */
export const signOutAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: () => '/sign-in',
  async act({ client, settings, now, actor }) {
    if (actor.type === 'user') await recordEvent(client, { at: now, actor, act: 'session.ended' })
    const gone = writeCookie(sessionCookieName(settings.secure), '', { secure: settings.secure, maxAge: 0 })
    return goTo('/sign-in', { outcome: 'saved', says: 'signedOut' }, [gone])
  },
}
