import type { Addresses } from '@/lib/corpus/corpus'
import { planAddresses } from '@/lib/corpus/plan-addresses'
import type { Database } from '@/lib/db/client'
import type { LeftAddress } from '@/lib/imports/import-input'
import type { ReadRow } from '@/lib/imports/read-row'

/** As many as a plan shows. */
const MOST = 200

/**
 * What the lists of addresses say that this site does not have: changes of address, withdrawals and mergers, which are acts
 * of their own with their own permissions, so that a plan names them and an editor does each on its page. Empty for what
 * the site itself exported and nobody changed since.
 */
export async function listLeftAddresses(
  client: Database,
  rows: readonly ReadRow[],
  addresses: Addresses,
): Promise<LeftAddress[]> {
  if (addresses.moved.length + addresses.withdrawn.length === 0) return []
  const entries = rows.flatMap(({ id, kind, slug, place }) =>
    id === null ? [] : [{ kind, slug, path: place, snapshot: { id } }],
  )
  const { steps } = await planAddresses(client, { entries, ...addresses })
  return steps.slice(0, MOST).map(({ action, id, ref, slug, why = '' }) => ({
    action,
    kind: ref.kind,
    slug: ref.slug,
    to: slug,
    why: action === 'kept' ? (addresses.withdrawn.find((one) => one.id === id)?.reason ?? '') : why,
  }))
}
