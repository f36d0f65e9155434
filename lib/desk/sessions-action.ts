import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { endOwnSessions } from '@/lib/auth/sessions/end-own-sessions'

const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('end'), session: z.uuid() }),
  z.object({ _intent: z.literal('end-others') }),
])

const PAGE = '/edit/account'

/** Ends one's own sessions: one, or all but this one. */
export const sessionsAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openDesk',
  schema,
  back: () => PAGE,
  async act({ client, actor, session, now }, input) {
    const which = input._intent === 'end' ? { only: input.session } : { except: session.id }
    const result = await endOwnSessions(client, actor, which, now)
    return result.ok
      ? goTo(PAGE, { outcome: 'saved', says: 'sessionsEnded' })
      : goTo(PAGE, { outcome: 'refused', says: 'noSuchSession' })
  },
}
