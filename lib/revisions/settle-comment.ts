import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { textAuthors } from '@/lib/revisions/text-authors'

export interface SettleInput {
  actor: Actor
  commentId: string
  /** Whether it is resolved now, or open again. */
  resolve: boolean
}

/** Resolves a comment, or opens it again. Doing so twice changes nothing. */
export async function settleComment(
  client: PrismaClient,
  { actor, commentId, resolve }: SettleInput,
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  return transact(client, async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM review_comment WHERE id = ${commentId}::uuid FOR UPDATE`
    const comment = await tx.reviewComment.findUnique({ where: { id: commentId } })
    if (comment === null) return fail<RevisionFailure>({ type: 'missing' })
    const { entryId, revisionId, authorId } = comment
    const authorIds = await writersAround(tx, comment)
    if (!may(actor, 'settleComment', { authorId, authorIds })) {
      const why = 'Only who said it, who wrote the text, or an editor may do that.'
      return fail<RevisionFailure>({ type: 'refused', why })
    }
    if ((comment.resolvedAt !== null) === resolve) return succeed({ revisionId })
    await tx.reviewComment.update({
      where: { id: commentId },
      data: { resolvedAt: resolve ? now : null, resolvedById: resolve ? userIdOf(actor) : null },
    })
    const act = resolve ? 'comment.resolved' : 'comment.reopened'
    await recordEvent(tx, { at: now, actor, act, entryId, revisionId, detail: { comment: commentId } })
    return succeed({ revisionId })
  })
}

/** Who wrote the text that was commented on, and who writes it now. */
async function writersAround(
  tx: Database,
  { entryId, locale, revisionId }: { entryId: string; locale: string; revisionId: string },
): Promise<string[]> {
  const { headId } = await tx.edition.findUniqueOrThrow({ where: { entryId_locale: { entryId, locale } } })
  return [...(await textAuthors(tx, revisionId)), ...(headId === null ? [] : await textAuthors(tx, headId))]
}
