import { claimsOf } from '@/lib/claims/claims-of'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'

/** The sources that a version rests on, in the order in which its claims first cite them, as they stood when it was published. */
export async function listSources(client: Database, version: Version): Promise<Version[]> {
  const claims = claimsOf(kindNamed(version.kind), version.snapshot)
  const slugs = [...new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)))]
  const knownAt = version.version === version.latest ? undefined : version.publishedAt
  const sources = await getVersions(
    client,
    slugs.map((slug) => ({ kind: 'source', slug })),
    version.locale,
    { knownAt },
  )
  return slugs.flatMap((slug) => sources.get(`source/${slug}`) ?? [])
}
