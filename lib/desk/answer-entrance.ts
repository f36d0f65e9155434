import { writeCookie } from '@/lib/auth/cookies'
import type { Asking } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import type { Entrance } from '@/lib/auth/enter'
import type { Said } from '@/lib/auth/said'
import { makeStepToken, STEP_SECONDS } from '@/lib/auth/second-factor/step-token'
import { COOKIE_SECONDS, makeSessionToken } from '@/lib/auth/session-token'
import { sessionCookieName } from '@/lib/auth/cookies'
import { CODE_PATH } from '@/lib/auth/sign-in-path'

/** Carries whoever proved a password to the page that asks for a code. */
export const STEP_COOKIE = 'plainsight-second-step'

/** Lets somebody in at `page`, or sends them on to the page that asks for a code. */
export async function answerEntrance(
  entrance: Entrance,
  { settings, now }: Pick<Asking, 'settings' | 'now'>,
  { page, said }: { page: string; said: Said | null },
): Promise<Answer> {
  const { secret, secure } = settings
  if (entrance.type === 'session') {
    const token = await makeSessionToken(entrance, secret, now)
    const cookie = writeCookie(sessionCookieName(secure), token, { secure, maxAge: COOKIE_SECONDS })
    return goTo(page, said, [cookie, stepCookie('', secure, 0)])
  }
  const { userId, stamp } = entrance
  const token = await makeStepToken({ userId, stamp, from: page }, secret, now)
  return goTo(CODE_PATH, said, [stepCookie(token, secure, STEP_SECONDS)])
}

function stepCookie(value: string, secure: boolean, maxAge: number): string {
  return writeCookie(STEP_COOKIE, value, { secure, maxAge, path: '/' })
}
