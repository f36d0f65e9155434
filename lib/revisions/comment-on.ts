import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { kindNamed } from '@/lib/entries/registry'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { subjectOfComment } from '@/lib/revisions/subject-of-comment'

export interface CommentInput {
  actor: Actor
  /** The revision that they read. */
  revisionId: string
  /** See `subjectOfComment`. */
  about: string
  /** Plain text; it is shown as typed. */
  text: string
}

/** Longer than this is an essay for elsewhere. */
const LONGEST = 2_000
/** More open questions on one entry are a conversation to be had aloud. */
const MOST_OPEN = 200

/** Says something about a revision as a whole, a field or a claim of it. It stays with the entry until somebody resolves it. */
export async function commentOn(
  client: PrismaClient,
  { actor, revisionId, about, text: typed }: CommentInput,
  now: Date,
): Promise<Result<{ commentId: string }, RevisionFailure>> {
  const authorId = userIdOf(actor)
  if (authorId === null || !may(actor, 'comment'))
    return fail({ type: 'refused', why: 'Only people at the desk comment.' })
  const text = typed.trim()
  if (text === '') return invalid('Write what you have to say.')
  if (text.length > LONGEST) return invalid(`At most ${LONGEST} characters; this has ${text.length}.`)
  return transact(client, async (tx) => {
    const revision = await tx.revision.findUnique({ where: { id: revisionId }, include: { entry: true } })
    if (revision === null) return fail<RevisionFailure>({ type: 'missing' })
    const { entryId, locale, entry } = revision
    const kind = kindNamed(entry.kind as KindName)
    const live = await tx.revision.findFirst({ where: { publishedOf: { entryId, locale } } })
    const snapshots = [revision, live].flatMap((one) => kind.schema.safeParse(one?.snapshot).data ?? [])
    const subject = subjectOfComment(kind, snapshots, about)
    if (subject === null) return invalid('That field or claim is not in this text.')
    const open = await tx.reviewComment.count({ where: { entryId, locale, resolvedAt: null } })
    if (open >= MOST_OPEN) {
      const why = `This entry has ${open} open comments. Resolve some first.`
      return fail<RevisionFailure>({ type: 'refused', why })
    }
    const { id: commentId } = await tx.reviewComment.create({
      data: { entryId, locale, revisionId, ...subject, text, authorId, createdAt: now },
      select: { id: true },
    })
    const detail = { comment: commentId, about }
    await recordEvent(tx, { at: now, actor, act: 'comment.added', entryId, revisionId, detail })
    return succeed({ commentId })
  })
}

function invalid(message: string): Result<never, RevisionFailure> {
  return fail({ type: 'invalid', problems: [{ path: 'text', message }] })
}
