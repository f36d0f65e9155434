import { z } from 'zod'
import { changePassword } from '@/lib/auth/change-password'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const text = z.string().max(1_000)
const schema = z.object({ current: text, password: text, confirmation: text })

const PAGE = '/edit/account'

/** Changes one's own password; this browser stays signed in, all others do not. */
export const accountAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openDesk',
  schema,
  back: () => PAGE,
  async act({ client, now, actor, device, session }, input) {
    if (actor.type !== 'user') return goTo(PAGE, { outcome: 'refused', says: 'signInFirst' })
    const result = await changePassword(
      client,
      actor,
      { ...input, address: device.address, sessionId: session.id },
      now,
    )
    if (result.ok) return goTo(PAGE, { outcome: 'saved', says: 'passwordChanged' })
    switch (result.failure.type) {
      case 'throttled':
        return tooManyAttempts(result.failure.retryAfter)
      case 'wrong':
        return goTo(PAGE, { outcome: 'refused', says: 'wrongCurrent' })
      case 'invalid':
        return goTo(PAGE, { outcome: 'invalid', says: 'passwordNotSet', problems: result.failure.problems })
    }
  },
}
