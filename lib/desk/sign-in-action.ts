import { z } from 'zod'
import { COOKIE_SECONDS, makeSessionToken } from '@/lib/auth/session-token'
import { sessionCookieName, writeCookie } from '@/lib/auth/cookies'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { signIn } from '@/lib/auth/sign-in'
import { safeReturn, signInPath } from '@/lib/auth/sign-in-path'

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
  async act({ client, settings, now, address }, { email, password, from }) {
    const result = await signIn(client, { email, password, address }, now)
    if (result.ok) {
      const token = await makeSessionToken(
        { id: result.value.user.id, epoch: result.value.epoch },
        settings.secret,
        now,
      )
      return goTo(safeReturn(from), null, [sessionCookie(token, settings.secure)])
    }
    if (result.failure.type === 'throttled') {
      const { retryAfter } = result.failure
      return { toResponse: () => plainAnswer('throttled', { retryAfter }) }
    }
    return goTo(signInPath(safeReturn(from)), {
      outcome: 'refused',
      says: 'wrongPassword',
      typed: { email: email.slice(0, 254) },
    })
  },
}

/** The `Set-Cookie` value of a new session. */
export function sessionCookie(token: string, secure: boolean): string {
  return writeCookie(sessionCookieName(secure), token, { secure, maxAge: COOKIE_SECONDS })
}
