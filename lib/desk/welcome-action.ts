import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { welcomePath } from '@/lib/auth/one-time-link'
import { makeSessionToken } from '@/lib/auth/session-token'
import { useLink } from '@/lib/auth/use-link'
import { sessionCookie } from '@/lib/desk/sign-in-action'

const schema = z.object({
  token: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string().max(300).default(''),
  email: z.string().max(300).default(''),
  password: z.string().max(1_000),
  confirmation: z.string().max(1_000),
})

/** Sets name and password by a one-time link, and signs in. */
export const welcomeAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: (fields) => welcomePath(/^[\w-]{1,64}$/.test(fields['token'] ?? '') ? (fields['token'] ?? '') : 'x'),
  async act({ client, settings, now }, answer) {
    const result = await useLink(client, answer, now)
    if (result.ok) {
      const token = await makeSessionToken(
        { id: result.value.user.id, epoch: result.value.epoch },
        settings.secret,
        now,
      )
      return goTo('/edit', { outcome: 'saved', says: 'passwordSet' }, [sessionCookie(token, settings.secure)])
    }
    const page = welcomePath(answer.token)
    if (result.failure.type === 'gone') return goTo(page, { outcome: 'refused', says: 'linkGone' })
    const typed = { name: answer.name, email: answer.email }
    return goTo(page, {
      outcome: 'invalid',
      says: 'passwordNotSet',
      problems: result.failure.problems,
      typed,
    })
  },
}
