import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { expireHere } from '@/lib/cache/expire-here'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { filedUnder } from '@/lib/revisions/filed-under'
import { lockEntry } from '@/lib/revisions/lock-entry'
import { takeBack, type Withdrawn } from '@/lib/revisions/take-back'

export interface WithdrawInput {
  actor: Actor
  /** The published version that the actor read; a newer one since is refused. */
  revisionId: string
  /** What readers are told, in a sentence. */
  reason: string
}

/** Long enough to say why, short enough to be read. */
export const LONGEST_REASON = 600

/**
 * Takes an entry back in every language: its address answers 410 with the reason, its versions stay at theirs. Of a
 * translation it takes back that text alone: its address shows the English one again. Nothing is lost: to restore it is
 * to publish its next version. All or none.
 */
export async function withdrawRevision(
  client: PrismaClient,
  input: WithdrawInput,
  now: Date,
): Promise<Result<Withdrawn, RevisionFailure>> {
  const result = await transact(client, (tx) => withdrawRevisionIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

/** `withdrawRevision` inside the caller's transaction. */
export async function withdrawRevisionIn(
  tx: Database,
  { actor, revisionId, reason: typed }: WithdrawInput,
  now: Date,
): Promise<Result<Withdrawn, RevisionFailure>> {
  if (!may(actor, 'withdraw')) return fail({ type: 'refused', why: 'Only editors may withdraw an entry.' })
  const reason = typed.trim()
  const problem =
    reason === '' ? 'Say why; readers are told.' : `At most ${LONGEST_REASON} characters; readers are told.`
  if (reason === '' || reason.length > LONGEST_REASON)
    return fail({ type: 'invalid', problems: [{ path: 'reason', message: problem }] })
  const seen = await tx.revision.findUnique({ where: { id: revisionId }, include: { entry: true } })
  if (seen === null) return fail({ type: 'missing' })
  const { entry } = seen
  await lockEntry(tx, entry.id)
  const languages = seen.locale === 'en' ? {} : { locale: seen.locale }
  const shown = await tx.revision.findMany({ where: { publishedOf: { entryId: entry.id, ...languages } } })
  if (!shown.some(({ id }) => id === revisionId))
    return fail({ type: 'refused', why: 'Another version is public now, or none is. Look again.' })
  const under = seen.locale === 'en' ? await filedUnder(tx, entry.id) : []
  if (under.length > 0) {
    const why = `Other entries are filed under it: ${under.join(', ')}. Withdraw or change these first.`
    return fail({ type: 'refused', why })
  }
  return succeed(await takeBack(tx, { actor, entry, locale: seen.locale, reason }, now))
}
