import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { PartialDate } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import type { Version } from '@/lib/entries/version'

const rowsSchema = z.array(
  z.object({ entryId: z.string(), locale: z.string(), at: z.date(), by: z.string() }),
)

/**
 * `versions` of what readers see today, each with when somebody last looked again at the whole of its edition, and who. A check is
 * a fact about an edition, kept beside its versions: their texts and hashes stay as they are.
 */
export async function withLastChecks<S extends CommonSnapshot>(
  client: Database,
  versions: readonly Version<S>[],
): Promise<Version<S>[]> {
  if (versions.length === 0) return []
  const ids = versions.map(({ entryId }) => entryId)
  const rows = await client.$queryRaw`
    SELECT DISTINCT ON (a.entry_id, a.locale) a.entry_id AS "entryId", a.locale, a.at, u.name AS by
    FROM attestation a JOIN app_user u ON u.id = a.user_id
    WHERE a.entry_id = ANY(${ids}) AND a.claim_id = '' ORDER BY a.entry_id, a.locale, a.at DESC`
  const checks = new Map(
    rowsSchema.parse(rows).map(({ entryId, locale, at, by }) => [`${entryId} ${locale}`, { at, by }]),
  )
  return versions.map((version) => {
    const lastChecked = checks.get(`${version.entryId} ${version.locale}`)
    return lastChecked === undefined ? version : { ...version, lastChecked }
  })
}

/** The last check as readers are told of it; `by` is null where the text itself names the day. */
export interface ShownCheck {
  on: PartialDate
  by: string | null
}

/** The later of what the text says of itself and what somebody attested since; null when neither is there. */
export function shownCheck({
  snapshot,
  lastChecked,
}: Pick<Version, 'snapshot' | 'lastChecked'>): ShownCheck | null {
  const { checkedOn } = snapshot
  const attested = lastChecked && dayOf(lastChecked.at)
  if (lastChecked && attested && (checkedOn === undefined || attested >= checkedOn))
    return { on: attested, by: lastChecked.by }
  return checkedOn === undefined ? null : { on: checkedOn, by: null }
}
