import { formatReference, type ReferenceStyle } from '@/lib/citations/format-reference'
import type { ClaimView } from '@/lib/claims/claims-of'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { refText } from '@/lib/core/ref'
import { citeClaim } from '@/lib/entries/cite-claim'
import type { Around } from '@/lib/entries/cite-law'
import { citeVersion, type Reading } from '@/lib/entries/cite-version'
import type { Version } from '@/lib/entries/version'
import {
  apiPath,
  citationPath,
  type CitedPart,
  claimCitationPath,
  localized,
  permanentPath,
  stylesPath,
} from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** How to cite one version of an entry or of a claim, ready to show. */
export interface CiteView {
  version: number
  /** Absolute address of exactly this version. */
  permanentUrl: string
  /** Absolute link to the same that outlives a change of address, and is short enough to be read aloud. */
  shortUrl: string
  /** Of the entry's canonical text, lower-case hex. */
  sha256: string
  /** Where the canonical text is, without language prefix. */
  dataPath: string
  references: { style: ReferenceStyle; text: string }[]
  /** What can be exported: the page, and, where it leans on sources, these too. */
  parts: readonly CitedPart[]
  /** The list of all styles, with links to this citation in each; without language prefix. */
  stylesPath: string
  /** Address of a citation in `format`. */
  pathOf(format: string, of: CitedPart): string
  /** How it is written in a list of things to cite (lib/basket). */
  listItem: string
  /** Whether it cites as law, of which not every format keeps all. */
  isLaw: boolean
}

const STYLES: ReferenceStyle[] = ['apa', 'mla', 'chicago', 'bluebook']
const LAW: readonly CslItem['type'][] = ['legal_case', 'legislation', 'regulation', 'bill']

/** What of its page an entry's citation depends on. */
export interface CitedPage {
  /** Of the page whose list of sources is exported: today's list is another than that of a version, or of a day. */
  view: ReadView
  hasSources: boolean
  /** What its citation takes from other entries. */
  around: Around
}

/** How to cite a version: the four styles as text, its pinned address and its hash. Styled text costs milliseconds, not queries. */
export function toCiteView(version: Version, locale: Locale, reading: Reading, page: CitedPage): CiteView {
  const ref = { kind: version.kind, slug: version.slug }
  const item = citeVersion(version, reading, page.around)
  return {
    ...common(item, version, locale),
    shortUrl: shortUrl(version, permanentPath(version.entryId, version.version)),
    listItem: `${version.entryId}@${version.version}`,
    stylesPath: stylesPath({ entry: refText(ref), version: String(version.version) }),
    parts: page.hasSources ? ['page', 'sources', 'both'] : ['page'],
    pathOf: (format, of) =>
      citationPath(ref, {
        format,
        of,
        locale,
        ...(of === 'page' ? { version: version.version } : page.view),
      }),
  }
}

/** How to cite a claim as `version` of its entry makes it. `around` finds its sources. */
export function toClaimCiteView(
  claim: ClaimView,
  version: Version,
  locale: Locale,
  reading: Reading,
  around: Around,
): CiteView {
  return {
    ...common(citeClaim(claim, version, reading, around), version, locale),
    shortUrl: shortUrl(version, permanentPath(claim.id)),
    listItem: `${claim.id}@${version.version}`,
    stylesPath: stylesPath({ entry: `claim/${claim.id}`, version: String(version.version) }),
    parts: ['page', 'sources', 'both'],
    pathOf: (format, of) => claimCitationPath(claim.id, { format, of, version: version.version }),
  }
}

function common(item: CslItem, version: Version, locale: Locale) {
  return {
    version: version.version,
    permanentUrl: item.custom?.pinnedUrl ?? '',
    sha256: version.sha256,
    dataPath: apiPath({ kind: version.kind, slug: version.slug }, version.version),
    references: STYLES.map((style) => ({ style, text: formatReference(item, style, locale).text })),
    isLaw: LAW.includes(item.type),
  }
}

const shortUrl = (version: Version, path: string) => absolute(localized(version.locale, path))
