import { z } from 'zod'
import { changePassword } from '@/lib/auth/change-password'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { makeSessionToken } from '@/lib/auth/session-token'
import { sessionCookie } from '@/lib/desk/sign-in-action'

const text = z.string().max(1_000)
const schema = z.object({ current: text, password: text, confirmation: text })

const PAGE = '/edit/account'

/** Changes one's own password; this browser stays signed in, all others do not. */
export const accountAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openDesk',
  schema,
  back: () => PAGE,
  async act({ client, settings, now, actor, address }, input) {
    if (actor.type !== 'user') return goTo(PAGE, { outcome: 'refused', says: 'signInFirst' })
    const result = await changePassword(client, actor, { ...input, address }, now)
    if (result.ok) {
      const token = await makeSessionToken({ id: actor.id, epoch: result.value.epoch }, settings.secret, now)
      return goTo(PAGE, { outcome: 'saved', says: 'passwordChanged' }, [
        sessionCookie(token, settings.secure),
      ])
    }
    switch (result.failure.type) {
      case 'throttled': {
        const { retryAfter } = result.failure
        return { toResponse: () => plainAnswer('throttled', { retryAfter }) }
      }
      case 'wrong':
        return goTo(PAGE, { outcome: 'refused', says: 'wrongCurrent' })
      case 'invalid':
        return goTo(PAGE, { outcome: 'invalid', says: 'passwordNotSet', problems: result.failure.problems })
    }
  },
}
