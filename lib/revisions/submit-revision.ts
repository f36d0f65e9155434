import { recordEvent } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { problemsOf } from '@/lib/revisions/problems-of'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockHead } from '@/lib/revisions/lock-head'

export interface SubmitInput {
  actor: Actor
  revisionId: string
  /** What the author says of the change, for the reviewer and the history. */
  note?: string
  /** Refs that the same transaction publishes too (see `PublishInput`). */
  alsoPublished?: ReadonlySet<string>
}

/** Hands a draft over for review. What would block publishing blocks submitting, so that reviewers judge substance. */
export async function submitRevision(
  client: PrismaClient,
  input: SubmitInput,
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  return transact(client, (tx) => submitRevisionIn(tx, input, now))
}

/** `submitRevision` inside the caller's transaction. */
export async function submitRevisionIn(
  tx: Database,
  { actor, revisionId, note, alsoPublished }: SubmitInput,
  now: Date,
): Promise<Result<{ revisionId: string }, RevisionFailure>> {
  const locked = await lockHead(tx, revisionId, 'submit')
  if (!locked.ok) return locked
  if (!may(actor, 'submit', { authorId: locked.value.authorId })) {
    return fail({ type: 'refused', why: 'Only its author or an editor may submit this draft.' })
  }
  const problems = await problemsOf(tx, locked.value, alsoPublished)
  if (problems.length > 0) return fail({ type: 'invalid', problems })
  await tx.revision.update({
    select: { id: true },
    where: { id: revisionId },
    data: { state: 'submitted', submittedAt: now, ...(note ? { note } : {}) },
  })
  await recordEvent(tx, {
    at: now,
    actor,
    act: 'revision.submitted',
    entryId: locked.value.entryId,
    revisionId,
  })
  return succeed({ revisionId })
}
