import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { lockPeople } from '@/lib/auth/lock-people'
import { hasSecondMeans } from '@/lib/auth/second-factor/has-second-means'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

/** Gives one of one's own passkeys another name. `missing`: there is none such of theirs. */
export async function renamePasskey(
  client: PrismaClient,
  person: SignedIn,
  { credentialId, name }: { credentialId: string; name: string },
  now: Date,
): Promise<Result<null, { type: 'missing' }>> {
  return client.$transaction(async (tx) => {
    const { count } = await tx.passkey.updateMany({
      where: { credentialId, userId: person.id },
      data: { name },
    })
    if (count === 0) return fail({ type: 'missing' as const })
    await recordEvent(tx, { at: now, actor: person, act: 'passkey.renamed', detail: { name } })
    return succeed(null)
  })
}

/** Which passkey goes. */
export interface PasskeyToRemove {
  credentialId: string
  /** Whether their role must have a second means: then the last one stays. */
  isNeeded: boolean
  /** The session in which it is removed, and which goes on. */
  sessionId: string | null
}

/** Takes a passkey from one's own account, and ends every other session: a device may be in other hands. */
export async function removePasskey(
  client: PrismaClient,
  person: SignedIn,
  { credentialId, isNeeded, sessionId }: PasskeyToRemove,
  now: Date,
): Promise<Result<null, { type: 'missing' } | { type: 'needed' }>> {
  return client.$transaction(async (tx) => {
    await lockPeople(tx, [person.id])
    const passkey = await tx.passkey.findFirst({ where: { credentialId, userId: person.id } })
    if (passkey === null) return fail({ type: 'missing' as const })
    if (isNeeded && !(await hasSecondMeans(tx, person.id, { passkey: credentialId })))
      return fail({ type: 'needed' as const })
    await tx.passkey.delete({ where: { credentialId } })
    await endSessions(tx, { userId: person.id, except: sessionId }, now)
    const detail = { name: passkey.name }
    await recordEvent(tx, { at: now, actor: person, act: 'passkey.removed', detail })
    return succeed(null)
  })
}
