import { pinItem } from '@/lib/citations/pin-item'
import { toCslDate } from '@/lib/core/csl-date'
import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { dayOf } from '@/lib/core/day'
import { creditLine } from '@/lib/entries/credit-line'
import type { Citation } from '@/lib/core/citation'
import { type Around, citeLaw } from '@/lib/entries/cite-law'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import { localized, versionPath } from '@/lib/routes'

/** Where and when a version is being read. */
export interface Reading {
  /** Origin of this site, `https://example.org`. */
  origin: string
  /** The day of reading, `YYYY-MM-DD`. */
  on: string
}

/**
 * A version as a citable item: what its kind says, under the pinned address, with version, hash and day of reading. A source
 * keeps its own address, since it is the source that is cited; the record of it here stands in `custom`. `around` finds what
 * a citation needs of other entries (`citeVersions` loads it): the place of a law, the sources of a statistic. Without it an
 * entry cites by its own words alone.
 */
export function citeVersion(version: Version, reading: Reading, around: Around = NOTHING): CslItem {
  const own = { ...kindNamed(version.kind).toCsl(version.snapshot), id: version.slug }
  const item = citeLaw(own, version, around)
  const cited = {
    url: `${reading.origin}${localized(version.locale, versionPath(version.path, version.version))}`,
    version: version.version,
    versionOn: dayOf(version.publishedAt),
    sha256: version.sha256,
    accessedOn: reading.on,
  }
  if (version.kind === 'source') return citeSource(item, cited)
  const page =
    item.type === 'webpage'
      ? { author: [{ literal: 'Plainsight' }], 'container-title': 'Plainsight', language: version.locale }
      : {}
  const restsOn = creditLine(creditsOf(version), around)
  const custom = { ...item.custom, ...(restsOn !== undefined && { restsOn }) }
  return pinItem({ ...item, ...page, custom }, cited)
}

/** The citations whose credit goes with the record of the entry: those of a number that somebody else has counted. */
export function creditsOf({ kind, snapshot }: Version): Citation[] {
  return kind === 'statistic'
    ? kindNamed(kind)
        .sourcedFields(snapshot)
        .filter(({ path }) => path === 'value')
        .flatMap(({ citations }) => citations)
    : []
}

const NOTHING: Around = { find: () => null }

function citeSource(item: CslItem, cited: Parameters<typeof pinItem>[1]): CslItem {
  const { version, versionOn, sha256, url } = cited
  return cslItemSchema.parse({
    ...item,
    accessed: toCslDate(cited.accessedOn),
    custom: { ...item.custom, version: String(version), versionOn, sha256, pinnedUrl: url },
  })
}
