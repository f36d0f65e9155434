import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { actLimits } from '@/lib/auth/act-limits'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { clientAddress } from '@/lib/core/client-address'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import type { DeskSettings } from '@/lib/auth/desk-settings'
import { findSession, type Session } from '@/lib/auth/find-session'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import { may, type Permission } from '@/lib/auth/permissions'
import { noteRefusal } from '@/lib/auth/note-refusal'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { MAX_FORM_BYTES } from '@/lib/auth/read-fields'
import { readForm } from '@/lib/auth/read-form'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { takeTurn } from '@/lib/auth/take-turn'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { SECOND_FACTOR_PATH, signInPath } from '@/lib/auth/sign-in-path'
import type { PrismaClient } from '@/lib/db/client'

/** Everything that an act may ask about. */
export interface Asking {
  client: PrismaClient
  settings: DeskSettings
  now: Date
  /** The form as posted. */
  fields: Record<string, string>
  /** The files that were chosen, by the name of their field. */
  files: Record<string, File[]>
  actor: Actor
  session: Session
  /** The browser that asks. */
  device: Device
  /** The `Cookie` header; null when there is none. */
  cookies: string | null
  /** The site's address as browsers know it, for links that are copied. */
  origin: string
}

/** One act of the desk. `Input` is what its form must hold. */
export interface DeskAction<Input> {
  /**
   * Who may ask at all; the verb that acts asks again, about the thing itself. `holder` is whoever is signed in, also
   * while they have yet to set up the second factor that their role needs.
   */
  permission: Permission | 'anyone' | 'holder'
  schema: z.ZodType<Input>
  /** Bytes that its form may have, for acts that take files. From others than those who may, no more is read than of any form. */
  mostBytes?: number
  /** The page to go back to when the act is not done, made of the posted fields. */
  back(fields: Record<string, string>): string
  /** Stores what was typed, before it is judged; also for somebody whose session has just expired. */
  keep?(asking: Asking, author: SignedIn): Promise<void>
  act(asking: Asking, input: Input): Promise<Answer>
}

/** What a route handler of Next gives to each action. */
export interface Desk {
  client: PrismaClient
  settings: DeskSettings
  now: Date
}

/**
 * The one way in which the desk changes anything: same origin → who → not too often → keep what was typed → may they → is it
 * well-formed → do it → say what happened. Answers 303 to a page, so that it works alike with and without script
 * (docs/decisions/0004). When the database is away it answers 503, and after too many acts 429, with everything that was typed.
 */
export async function runDeskAction<Input>(
  action: DeskAction<Input>,
  request: Request,
  desk: Desk,
): Promise<Response> {
  const { client, settings, now } = desk
  if (!isSameOrigin(request.headers, settings.origin)) return plainAnswer('foreign')
  let fields: Record<string, string> = {}
  try {
    const cookies = request.headers.get('cookie')
    const token = readCookie(cookies, sessionCookieName(settings.secure))
    const most =
      action.mostBytes !== undefined && (await mayUpload(action, token, desk))
        ? action.mostBytes
        : MAX_FORM_BYTES
    const form = await readForm(request, most)
    if (form === null && most > MAX_FORM_BYTES)
      return goTo(action.back({}), { outcome: 'invalid', says: 'tooLarge' }).toResponse(settings)
    if (form === null) return plainAnswer('noForm')
    fields = form.fields
    const session = await findSession(client, token, settings, now)
    const { actor, expired, pending } = session
    const address = clientAddress(request.headers, settings.trustProxy)
    const origin = settings.origin ?? new URL(request.url).origin
    const device = { address, userAgent: request.headers.get('user-agent') ?? '' }
    const asking: Asking = {
      client,
      settings,
      now,
      fields,
      files: form.files,
      actor,
      session,
      device,
      cookies,
      origin,
    }
    const author = actor.type === 'user' ? actor : (expired ?? pending)
    if (author !== null && action.permission !== 'anyone') {
      const { retryAfter } = await takeTurn(client, actLimits(author, action.mostBytes !== undefined), now)
      const retry = new URL(request.url).pathname
      if (retryAfter > 0) return plainAnswer('tooMany', { retry, fields, retryAfter })
    }
    if (author !== null && action.keep && allows(action, author)) await action.keep(asking, author)
    const asks = action.permission === 'holder' ? (pending ?? actor) : actor
    if (!allows(action, asks)) return await refuse(action, asking)
    const parsed = action.schema.safeParse(fields)
    if (!parsed.success) {
      return goTo(action.back(fields), { outcome: 'invalid', says: 'malformed' }).toResponse(settings)
    }
    const answer = await action.act(asking, parsed.data)
    await noteRefusal(asking, action.permission, answer.said ?? null)
    return answer.toResponse(settings)
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    return plainAnswer('away', { retry: new URL(request.url).pathname, fields })
  }
}

/** Asked before a large form is read, so that strangers cannot fill the memory. */
async function mayUpload(action: Asked, token: string | null, desk: Desk): Promise<boolean> {
  return allows(action, (await findSession(desk.client, token, desk.settings, desk.now)).actor)
}

type Asked = Pick<DeskAction<unknown>, 'permission' | 'keep' | 'back'>

function allows({ permission }: Asked, actor: Actor): boolean {
  if (permission === 'anyone') return true
  return permission === 'holder' ? actor.type === 'user' : may(actor, permission)
}

async function refuse(action: Asked, asking: Asking): Promise<Response> {
  const { client, now, actor, fields, settings } = asking
  const { expired, pending } = asking.session
  const back = action.back(fields)
  if (pending !== null)
    return goTo(SECOND_FACTOR_PATH, { outcome: 'refused', says: 'secondFactorFirst' }).toResponse(settings)
  if (actor.type === 'anonymous') {
    const says = expired === null ? 'signInFirst' : action.keep ? 'expiredKept' : 'expired'
    return goTo(signInPath(back), { outcome: 'refused', says }).toResponse(settings)
  }
  await recordEvent(client, { at: now, actor, act: 'act.refused', detail: { permission: action.permission } })
  return goTo('/edit', { outcome: 'refused', says: 'notAllowed' }).toResponse(settings)
}
