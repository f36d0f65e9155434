import { pinItem } from '@/lib/citations/pin-item'
import { shortenText } from '@/lib/citations/shorten-text'
import type { ClaimView } from '@/lib/claims/claims-of'
import type { CslItem } from '@/lib/core/csl-item'
import { dayOf } from '@/lib/core/day'
import type { Around } from '@/lib/entries/cite-law'
import type { Reading } from '@/lib/entries/cite-version'
import { creditLine } from '@/lib/entries/credit-line'
import type { Version } from '@/lib/entries/version'
import { claimPath, localized, versionPath } from '@/lib/routes'

const LONGEST_TITLE = 240

/**
 * A claim as a citable page of this site, as `version` of its entry makes it. The record names the claim's sources in
 * `custom.restsOn`, which every format prints after the version: no CSL variable is free for it, since `original-*` would make
 * the claim a reprint, and `note` is read for fields.
 */
export function citeClaim(claim: ClaimView, version: Version, reading: Reading, around: Around): CslItem {
  const restsOn = creditLine(claim.citations, around)
  return pinItem(
    {
      id: `claim-${claim.id}`,
      type: 'webpage',
      title: `${version.snapshot.title}: ${shortenText(claim.text, LONGEST_TITLE)}`,
      author: [{ literal: 'Plainsight' }],
      'container-title': 'Plainsight',
      language: version.locale,
      abstract: shortenText(claim.text, 3000),
      ...(restsOn !== undefined && { custom: { restsOn } }),
    },
    {
      url: `${reading.origin}${localized(version.locale, versionPath(claimPath(claim.id), version.version))}`,
      version: version.version,
      versionOn: dayOf(version.publishedAt),
      sha256: version.sha256,
      accessedOn: reading.on,
    },
  )
}
