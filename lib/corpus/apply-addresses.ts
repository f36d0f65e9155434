import { THE_SITE } from '@/lib/auth/actor'
import { expireTags } from '@/lib/cache/expire-tags'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { FileProblem, Withdrawn } from '@/lib/corpus/corpus'
import type { AddressStep } from '@/lib/corpus/plan-addresses'
import type { Database } from '@/lib/db/client'
import { tagOf } from '@/lib/entries/tags'
import { mergeSourcesIn } from '@/lib/revisions/merge-sources'
import { renameEntryIn } from '@/lib/revisions/rename-entry'

/** Entries change their addresses as they did where the corpus is from, before anything new takes one. */
export async function applyRenames(tx: Database, steps: readonly AddressStep[], now: Date): Promise<void> {
  for (const { ref, slug } of steps.filter(({ action }) => action === 'rename')) {
    const renamed = await renameEntryIn(tx, { actor: THE_SITE, ...ref, newSlug: slug }, now)
    if (!renamed.ok) throw new Error(`Planned and refused: ${JSON.stringify(renamed.failure)}`)
  }
}

/** Sources become one as they did where the corpus is from, once the one that stays is published. */
export async function applyMergers(
  tx: Database,
  steps: readonly AddressStep[],
  now: Date,
): Promise<Result<null, FileProblem[]>> {
  for (const { ref, slug, file, path } of steps.filter(({ action }) => action === 'merge')) {
    const reason = 'They were found to be one.'
    const input = { actor: THE_SITE, keep: slug, merge: ref.slug, reason }
    const merged = await mergeSourcesIn(tx, input, now)
    if (merged.ok) continue
    const { failure } = merged
    const why = failure.type === 'refused' ? failure.why : `Cannot be merged: ${failure.type}.`
    return fail([{ file, path, message: why }])
  }
  return succeed(null)
}

/** Writes redirects and tombstones, once all entries are there and before any text that names them is published. */
export async function applyAddresses(
  tx: Database,
  steps: readonly AddressStep[],
  withdrawn: readonly Withdrawn[],
  now: Date,
): Promise<void> {
  const redirects = steps.filter(({ action }) => action === 'redirect')
  await tx.oldSlug.createMany({
    data: redirects.map(({ id, ref }) => ({ ...ref, entryId: id, createdAt: now })),
  })
  const dead = new Set(steps.filter(({ action }) => action === 'tombstone').map(({ id }) => id))
  const stones = withdrawn.filter(({ id }) => dead.has(id))
  await tx.entry.createMany({ data: stones.map(({ id, ref }) => ({ id, ...ref })) })
  await tx.tombstone.createMany({
    data: stones.map(({ id, on, reason }) => ({ entryId: id, on: new Date(on), reason, createdAt: now })),
  })
  await expireTags(
    tx,
    redirects.map(({ ref }) => tagOf.address(ref)),
  )
}
