import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockHead } from '@/lib/revisions/lock-head'

/**
 * Puts a draft of `actor`'s own, with the same text, on top of somebody else's: from now on they mend it, and neither they nor
 * its first author may approve it (`textAuthors`). What the first author typed and did not save stays theirs, and merges as
 * after any newer draft.
 */
export async function takeOverRevision(
  client: PrismaClient,
  { actor, revisionId }: { actor: Actor; revisionId: string },
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const locked = await lockHead(tx, revisionId, 'take-over')
    if (!locked.ok) return locked
    const { authorId, entryId, locale, snapshot, canonical, sha256, note, translatesId } = locked.value
    if (!may(actor, 'takeOver', { authorId, locale })) {
      const why = 'Only a reviewer of its language, other than its author, may take it over.'
      return fail<RevisionFailure>({ type: 'refused', why })
    }
    const draft = await tx.revision.create({
      data: {
        entryId,
        locale,
        state: 'draft',
        baseId: revisionId,
        snapshot: snapshot ?? {},
        canonical,
        sha256,
        authorId: userIdOf(actor),
        note,
        translatesId,
        createdAt: now,
      },
      select: { id: true },
    })
    await tx.edition.update({
      where: { entryId_locale: { entryId, locale } },
      data: { headId: draft.id },
    })
    const detail = { from: authorId }
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'revision.taken-over',
      entryId,
      revisionId: draft.id,
      detail,
    })
    return succeed({ revisionId: draft.id })
  })
}
