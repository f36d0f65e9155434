import { pinItem } from '@/lib/citations/pin-item'
import type { CslItem } from '@/lib/core/csl-item'
import type { Citation } from '@/lib/core/citation'
import { dayOf } from '@/lib/core/day'
import type { Reading } from '@/lib/entries/cite-version'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { decisionToCsl } from '@/lib/kinds/case/to-csl'
import { decisionAnchor, localized, versionPath } from '@/lib/routes'

/** One decision of a case, cited for itself and pinned to its rung of the ladder; null when the version has none of that key. */
export function citeDecision(version: Version<CaseSnapshot>, key: string, reading: Reading): CslItem | null {
  const decision = version.snapshot.decisions.find((one) => one.key === key)
  if (decision === undefined) return null
  const path = `${versionPath(version.path, version.version)}#${decisionAnchor(key)}`
  return pinItem(
    { ...decisionToCsl(version.snapshot, decision), id: `${version.slug}-${key}` },
    {
      url: `${reading.origin}${localized(version.locale, path)}`,
      version: version.version,
      versionOn: dayOf(version.publishedAt),
      sha256: version.sha256,
      accessedOn: reading.on,
    },
  )
}

/** What a decision leans on: the opinion itself, then the sources of what is said about it. */
export function citationsOfDecision({ snapshot }: Version<CaseSnapshot>, key: string): Citation[] {
  const decision = snapshot.decisions.find((one) => one.key === key)
  const opinion = decision?.opinion === undefined ? [] : [{ source: decision.opinion }]
  return [...opinion, ...(decision?.sources ?? [])]
}
