import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { forgotPassword } from '@/lib/auth/mail/forgot-password'
import { emailSchema } from '@/lib/auth/person'
import { FORGOT_PATH } from '@/lib/auth/sign-in-path'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const schema = z.object({ email: z.string().max(300) })

/** Asks for a link for a new password, by mail. Says the same whether anybody has the address. */
export const forgotAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: () => FORGOT_PATH,
  async act({ client, settings, device, origin, now }, input) {
    if (settings.mail === null) return goTo('/sign-in', { outcome: 'refused', says: 'noMail' })
    const email = emailSchema.safeParse(input.email)
    if (!email.success)
      return goTo(FORGOT_PATH, { outcome: 'invalid', says: 'noAddress', typed: { email: input.email } })
    const asked = { email: email.data, address: device.address, origin }
    const retryAfter = await forgotPassword(client, settings.mail, asked, now)
    if (retryAfter > 0) return tooManyAttempts(retryAfter)
    return goTo('/sign-in', { outcome: 'saved', says: 'linkOnItsWay' })
  },
}
