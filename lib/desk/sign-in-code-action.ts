import { z } from 'zod'
import { readCookie } from '@/lib/auth/cookies'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { finishSignIn } from '@/lib/auth/second-factor/finish-sign-in'
import { readStepToken } from '@/lib/auth/second-factor/step-token'
import { CODE_PATH, safeReturn } from '@/lib/auth/sign-in-path'
import { answerEntrance, STEP_COOKIE } from '@/lib/desk/answer-entrance'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const schema = z.object({ code: z.string().max(100) })

/** The second step of signing in: a code from the app, or a recovery code. */
export const signInCodeAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: () => CODE_PATH,
  async act(asking, { code }) {
    const { client, settings, now, device, cookies } = asking
    const { secret } = settings
    const step = await readStepToken(readCookie(cookies, STEP_COOKIE), secret, now)
    if (step === null) return goTo('/sign-in', { outcome: 'refused', says: 'stepGone' })
    const result = await finishSignIn(client, step, { typed: code, device, secret }, now)
    if (result.ok) {
      const { userId, sessionId, proof, codesLeft } = result.value
      const used = { outcome: 'saved', says: 'recoveryCodeUsed', count: codesLeft } as const
      const said = proof === 'recovery-code' ? used : null
      return answerEntrance({ type: 'session', userId, sessionId }, asking, {
        page: safeReturn(step.from),
        said,
      })
    }
    switch (result.failure.type) {
      case 'throttled':
        return tooManyAttempts(result.failure.retryAfter)
      case 'gone':
        return goTo('/sign-in', { outcome: 'refused', says: 'stepGone' })
      case 'wrong':
        return goTo(CODE_PATH, { outcome: 'refused', says: 'wrongCode' })
    }
  },
}
