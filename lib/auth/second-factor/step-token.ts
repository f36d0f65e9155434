import { createHash } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'

/** How long one may take between the password and the code. */
export const STEP_SECONDS = 10 * 60

/** Whoever proved a password, or came by a link or a provider, and is asked for a code now. */
export interface Step {
  userId: string
  /** Fingerprint of their password's hash: another password ends the step. */
  stamp: string
  /** The page to go on to. */
  from: string
}

// Keys are derived per salt, so that this cookie is never taken for a session, nor a session for it.
const SALT = 'plainsight second step'
const claims = z.object({ sub: z.uuid(), stamp: z.string(), from: z.string(), until: z.int() })

/** The encrypted cookie that carries a step to the next page. */
export async function makeStepToken(step: Step, secret: string, now: Date): Promise<string> {
  const until = Math.floor(now.getTime() / 1000) + STEP_SECONDS
  const token = { sub: step.userId, stamp: step.stamp, from: step.from, until }
  return encode({ token, secret, salt: SALT, maxAge: STEP_SECONDS })
}

/** The step that a cookie carries; null when it is none of ours, was changed, or took too long. */
export async function readStepToken(token: string | null, secret: string, now: Date): Promise<Step | null> {
  if (token === null || token === '') return null
  const parsed = claims.safeParse(await decode({ token, secret, salt: SALT }).catch(() => null))
  if (!parsed.success || parsed.data.until * 1000 <= now.getTime()) return null
  const { sub, stamp, from } = parsed.data
  return { userId: sub, stamp, from }
}

/** What a step remembers of a password's hash; nothing can be learnt from it. */
export function stampOf(passwordHash: string | null): string {
  return createHash('sha256')
    .update(`step ${passwordHash ?? ''}`, 'utf8')
    .digest('base64url')
}
