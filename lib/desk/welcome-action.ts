import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { welcomePath } from '@/lib/auth/one-time-link'
import { useLink } from '@/lib/auth/use-link'
import { answerEntrance } from '@/lib/desk/answer-entrance'

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
  async act(asking, answer) {
    const needed = asking.settings.requireSecondFactor
    const result = await useLink(asking.client, answer, { ...asking.device, needed }, asking.now)
    if (result.ok) {
      const { type, unlinked: count } = result.value
      const says = type === 'session' ? 'passwordSet' : 'passwordSetCode'
      const said = { outcome: 'saved', says, count } as const
      return answerEntrance(result.value, asking, { page: '/edit', said })
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
