import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'

const schema = z.object({})

/** Ends the session of this browser. */
export const signOutAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: () => '/sign-in',
  async act({ client, settings, now, session }) {
    const { actor, pending, id } = session
    const user = actor.type === 'user' ? actor : pending
    if (user !== null && id !== null)
      await client.$transaction(async (tx) => {
        await endSessions(tx, { userId: user.id, only: id }, now)
        await recordEvent(tx, { at: now, actor: user, act: 'session.ended' })
      })
    const gone = writeCookie(sessionCookieName(settings.secure), '', { secure: settings.secure, maxAge: 0 })
    return goTo('/sign-in', { outcome: 'saved', says: 'signedOut' }, [gone])
  },
}
