import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { signIn } from '@/lib/auth/sign-in'
import { safeReturn, signInPath } from '@/lib/auth/sign-in-path'
import { answerEntrance } from '@/lib/desk/answer-entrance'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const schema = z.object({
  email: z.string().max(300),
  password: z.string().max(1_000),
  from: z.string().max(300).default(''),
})

/** Signs somebody in and goes on to the page they came from. */
export const signInAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: (fields) => signInPath(safeReturn(fields['from'])),
  async act(asking, { email, password, from }) {
    const result = await signIn(asking.client, { email, password, ...asking.device }, asking.now)
    if (result.ok) return answerEntrance(result.value, asking, { page: safeReturn(from), said: null })
    if (result.failure.type === 'throttled') return tooManyAttempts(result.failure.retryAfter)
    return goTo(signInPath(safeReturn(from)), {
      outcome: 'refused',
      says: 'wrongPassword',
      typed: { email: email.slice(0, 254) },
    })
  },
}
