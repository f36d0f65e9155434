import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { recordChange } from '@/lib/changes/record-change'
import { expireHere } from '@/lib/cache/expire-here'
import { expireTags } from '@/lib/cache/expire-tags'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { filedUnder } from '@/lib/revisions/filed-under'
import { hideEntry, hideTranslation } from '@/lib/revisions/hide-entry'
import { lockEntry } from '@/lib/revisions/lock-entry'
import { admits, type State } from '@/lib/revisions/state'
import { tagsOfEntry } from '@/lib/revisions/tags-of-entry'
import { unscheduleIn } from '@/lib/revisions/unschedule-revision'
import { targetsOf } from '@/lib/revisions/write-refs'

export interface WithdrawInput {
  actor: Actor
  /** The published version that the actor read; a newer one since is refused. */
  revisionId: string
  /** What readers are told, in a sentence. */
  reason: string
}

export interface Withdrawn {
  /** Tags of every document that must be drawn again. */
  tags: string[]
  /** Whether a text was to be published at a time, and is no longer. */
  isUnscheduled: boolean
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
  const result = await transact(client, (tx) => withdrawIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

async function withdrawIn(
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
  // What was planned before must not bring the entry back by itself.
  const scheduled = await tx.revision.findMany({
    where: { headOf: { entryId: entry.id }, state: 'scheduled' },
    select: { id: true, entryId: true },
  })
  for (const revision of scheduled) await unscheduleIn(tx, { actor, revision, because: 'withdrawn' }, now)
  const targets: string[] = []
  for (const revision of shown) {
    if (!admits(revision.state as State, 'withdraw'))
      throw new Error(`${revision.id} is public and ${revision.state}`)
    targets.push(...(await targetsOf(tx, revision.id)))
    await tx.revision.update({ where: { id: revision.id }, data: { state: 'withdrawn' } })
    await tx.withdrawal.create({
      data: { revisionId: revision.id, at: now, reason, userId: userIdOf(actor) },
    })
  }
  await tx.edition.updateMany({ where: { entryId: entry.id, ...languages }, data: { publishedId: null } })
  await (seen.locale === 'en' ? hideEntry(tx, entry) : hideTranslation(tx, entry, seen.locale))
  const tags = tagsOfEntry(entry, targets)
  await expireTags(tx, tags)
  for (const { id } of shown)
    await recordChange(tx, {
      at: now,
      act: 'withdrawal',
      entryId: entry.id,
      revisionId: id,
      reason: 'withdrawn',
      note: reason,
    })
  await recordEvent(tx, {
    at: now,
    actor,
    act: 'revision.withdrawn',
    entryId: entry.id,
    revisionId,
    detail: { version: seen.version, reason },
  })
  return succeed({ tags, isUnscheduled: scheduled.length > 0 })
}
