import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import type { Desk } from '@/lib/auth/desk-action'
import { findSession } from '@/lib/auth/find-session'
import { may, type Permission } from '@/lib/auth/permissions'
import { readFields } from '@/lib/auth/read-fields'
import { isSameOrigin } from '@/lib/auth/same-origin'
import type { PrismaClient } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/is-database-away'

/** What an answer for a script, or a file to take away, may ask about. */
export interface QueryAsking {
  client: PrismaClient
  now: Date
  actor: SignedIn
}

/** Something that the desk's scripts ask, or a file of the desk. `Input` is what its address, or its form, must hold. */
export interface DeskQuery<Input> {
  permission: Permission
  schema: z.ZodType<Input>
  /** Plain values, sent as JSON, or a whole answer such as a file. Null: there is nothing there. */
  answer(asking: QueryAsking, input: Input): Promise<object | Response | null>
}

/**
 * Answers a script of the desk, or sends a file: who → may they → is it well-formed → answer. The counterpart of
 * `runDeskAction` for everything that is no form: 401 without a session, 403, 400, 404 and 503 as `{ error }`, a
 * sentence. A POST must come from our own pages; a GET must not change anything.
 */
export async function runDeskQuery<Input>(
  query: DeskQuery<Input>,
  request: Request,
  { client, settings, now }: Desk,
): Promise<Response> {
  const isPost = request.method === 'POST'
  if (isPost && !isSameOrigin(request.headers, settings.origin))
    return say(403, 'This did not come from a page of this site.')
  const given = isPost ? await readFields(request) : Object.fromEntries(new URL(request.url).searchParams)
  if (given === null) return say(415, 'This is no form, or it is too large.')
  try {
    const token = readCookie(request.headers.get('cookie'), sessionCookieName(settings.secure))
    const { actor } = await findSession(client, token, settings, now)
    if (actor.type !== 'user') return say(401, 'You are not signed in, or no longer.')
    if (!may(actor, query.permission)) {
      await recordEvent(client, {
        at: now,
        actor,
        act: 'act.refused',
        detail: { permission: query.permission },
      })
      return say(403, 'Your role does not allow that.')
    }
    const parsed = query.schema.safeParse(given)
    if (!parsed.success) return say(400, parsed.error.issues[0]?.message ?? 'This cannot be read.')
    const answer = await query.answer({ client, now, actor }, parsed.data)
    if (answer === null) return say(404, 'There is nothing here.')
    return answer instanceof Response ? answer : Response.json(answer, { headers: PRIVATE })
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    return say(503, 'The database is away. What you typed is still in this page.')
  }
}

const PRIVATE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

function say(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: PRIVATE })
}
