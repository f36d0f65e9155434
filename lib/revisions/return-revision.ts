import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockHead } from '@/lib/revisions/lock-head'

export interface ReturnInput {
  actor: Actor
  revisionId: string
  /** What the author is asked to change; needed. */
  note: string
  singleEditor?: boolean
}

/** Gives a submitted revision back to its author with a note. */
export async function returnRevision(
  client: PrismaClient,
  { actor, revisionId, note, singleEditor = false }: ReturnInput,
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const locked = await lockHead(tx, revisionId, 'return')
    if (!locked.ok) return locked
    const { authorId, entryId, locale } = locked.value
    if (!may(actor, 'returnToAuthor', { authorId, singleEditor, locale })) {
      return fail<RevisionFailure>({
        type: 'refused',
        why: 'Only a reviewer of its language, other than its author, may return it.',
      })
    }
    if (note.trim() === '') {
      return fail<RevisionFailure>({
        type: 'invalid',
        problems: [{ path: 'note', message: 'Say what the author should change.' }],
      })
    }
    await tx.revision.update({
      where: { id: revisionId },
      data: { state: 'returned', reviewerId: userIdOf(actor), reviewNote: note.trim() },
    })
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'revision.returned',
      entryId,
      revisionId,
      detail: { note: note.trim() },
    })
    return succeed({ revisionId })
  })
}
