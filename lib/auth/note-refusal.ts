import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import type { Said } from '@/lib/auth/said'
import type { PrismaClient } from '@/lib/db/client'

/**
 * Writes down that somebody signed in was refused by the verb itself: an author who approves their own text, a reviewer of
 * another language. What was merely not there, or not so any more, says no reason of a verb, and leaves no line.
 */
export async function noteRefusal(
  { client, actor, fields, now }: Refused,
  permission: string,
  said: Said | null,
): Promise<void> {
  const isRefusal = said?.outcome === 'refused' && (said.why !== undefined || said.says === 'notAllowed')
  if (actor.type !== 'user' || !isRefusal) return
  const { revision: named, _intent: intent = '' } = fields
  const revision = z.uuid().safeParse(named).success
    ? await client.revision.findUnique({ where: { id: named ?? '' }, select: { id: true, entryId: true } })
    : null
  await recordEvent(client, {
    at: now,
    actor,
    act: 'act.refused',
    ...(revision !== null && { revisionId: revision.id, entryId: revision.entryId }),
    detail: {
      permission,
      ...(intent !== '' && { what: intent.slice(0, 100) }),
      ...(said.why !== undefined && { why: said.why }),
    },
  })
}

interface Refused {
  client: PrismaClient
  actor: Actor
  fields: Readonly<Record<string, string>>
  now: Date
}
