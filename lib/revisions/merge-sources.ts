import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { expireHere } from '@/lib/cache/expire-here'
import { expireTags } from '@/lib/cache/expire-tags'
import type { KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { tagOf } from '@/lib/entries/tags'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { lockEntry } from '@/lib/revisions/lock-entry'
import { mergerProblem } from '@/lib/revisions/merger-problem'
import { showAgain } from '@/lib/revisions/show-again'
import { takeBack } from '@/lib/revisions/take-back'
import { tagsOfEntry } from '@/lib/revisions/tags-of-entry'
import { LONGEST_REASON } from '@/lib/revisions/withdraw-revision'

export interface MergeInput {
  actor: Actor
  /** Key of the source that stays. */
  keep: string
  /** Key of the source that goes into it. */
  merge: string
  /** What readers are told, in a sentence. */
  reason: string
}

export interface Merged {
  /** How many claims follow to the source that stays. */
  claims: number
  tags: string[]
}

/**
 * Makes one source of two: the address and key of the merged one lead to the kept one for ever, and every claim that
 * leaned on it leans on the kept one. Published texts, their hashes and the versions of the merged source stay as they are
 * (docs/decisions/0015). All or none.
 */
export async function mergeSources(
  client: PrismaClient,
  input: MergeInput,
  now: Date,
): Promise<Result<Merged, RevisionFailure>> {
  const result = await transact(client, (tx) => mergeSourcesIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

/** `mergeSources` inside the caller's transaction. */
export async function mergeSourcesIn(
  tx: Database,
  { actor, keep, merge, reason: typed }: MergeInput,
  now: Date,
): Promise<Result<Merged, RevisionFailure>> {
  if (!may(actor, 'mergeSources')) return fail({ type: 'refused', why: 'Only editors may merge sources.' })
  const [kept, merged] = await Promise.all([findSource(tx, keep), findSource(tx, merge)])
  if (kept === null || merged === null) return fail({ type: 'missing' })
  const reason = `This is the same source as “${keep}”, into which it was merged. ${typed.trim()}`
  if (typed.trim() === '' || reason.length > LONGEST_REASON)
    return fail({
      type: 'invalid',
      problems: [{ path: 'reason', message: `Say why, in at most 400 characters; readers are told.` }],
    })
  // In one order, so that two who merge the same pair either way wait for each other.
  for (const id of [kept.id, merged.id].sort()) await lockEntry(tx, id)
  const why = await mergerProblem(tx, kept, merged)
  if (why !== null) return fail({ type: 'refused', why })
  const { tags: gone } = await takeBack(tx, { actor, entry: merged, locale: 'en', reason }, now)
  const earlier = await tx.merger.findMany({ where: { keptId: merged.id }, select: { mergedId: true } })
  await tx.merger.updateMany({ where: { keptId: merged.id }, data: { keptId: kept.id } })
  await tx.merger.create({ data: { mergedId: merged.id, keptId: kept.id, at: now, userId: userIdOf(actor) } })
  const leaning = await tx.citation.findMany({
    where: { sourceId: merged.id },
    select: { claimId: true },
    distinct: ['claimId'],
  })
  await tx.citation.updateMany({ where: { sourceId: merged.id }, data: { sourceId: kept.id } })
  await tx.watch.deleteMany({ where: { sourceId: merged.id } })
  await tx.reviewDate.deleteMany({ where: { entryId: merged.id } })
  const referring = []
  for (const id of [merged.id, ...earlier.map(({ mergedId }) => mergedId)])
    referring.push(...(await showAgain(tx, { id })))
  const tags = [
    ...new Set([
      ...gone,
      ...tagsOfEntry(kept, [kept.id, merged.id]),
      ...referring.flatMap((other) => [tagOf.entry(other.id), tagOf.kind(other.kind as KindName)]),
    ]),
  ]
  await expireTags(tx, tags)
  const claims = leaning.length
  await recordEvent(tx, {
    at: now,
    actor,
    act: 'sources.merged',
    entryId: merged.id,
    detail: { from: merge, into: keep, claims, reason: typed.trim() },
  })
  return succeed({ claims, tags })
}

function findSource(tx: Database, slug: string) {
  return tx.entry.findUnique({ where: { kind_slug: { kind: 'source', slug } } })
}
