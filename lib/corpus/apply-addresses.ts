import { THE_SITE } from '@/lib/auth/actor'
import { expireTags } from '@/lib/cache/expire-tags'
import type { Withdrawn } from '@/lib/corpus/corpus'
import type { AddressStep } from '@/lib/corpus/plan-addresses'
import type { Database } from '@/lib/db/client'
import { tagOf } from '@/lib/entries/tags'
import { renameEntryIn } from '@/lib/revisions/rename-entry'

/** Entries change their addresses as they did where the corpus is from, before anything new takes one. */
export async function applyRenames(tx: Database, steps: readonly AddressStep[], now: Date): Promise<void> {
  for (const { ref, slug } of steps.filter(({ action }) => action === 'rename')) {
    const renamed = await renameEntryIn(tx, { actor: THE_SITE, ...ref, newSlug: slug }, now)
    if (!renamed.ok) throw new Error(`Planned and refused: ${JSON.stringify(renamed.failure)}`)
  }
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
