import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getClaim } from '@/lib/entries/get-claim'
import { getVersion } from '@/lib/entries/get-version'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'

/** A claim as one version of its entry makes it. */
export interface ClaimVersion {
  claim: ClaimView
  version: Version
}

/** The claim `id` in version `n` of its entry, else in the newest version that makes it; null when that version does not. */
export async function getClaimVersion(
  client: Database,
  id: string,
  locale: Locale,
  n?: number,
): Promise<ClaimVersion | null> {
  const history = await getClaim(client, id, locale)
  if (history === null) return null
  const ref = { kind: history.kind, slug: history.slug }
  const version = await getVersion(client, ref, history.locale, { version: n ?? history.lastVersion })
  const claim = version && claimsOf(kindNamed(version.kind), version.snapshot).find((one) => one.id === id)
  return version && claim ? { claim, version } : null
}
