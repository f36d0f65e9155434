import { formatReference, type ReferenceStyle } from '@/lib/citations/format-reference'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Around } from '@/lib/entries/cite-law'
import { citeVersion, type Reading } from '@/lib/entries/cite-version'
import { refsOf } from '@/lib/entries/refs-of'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import { localized, versionPath } from '@/lib/routes'

/** How to cite one version, ready to show. */
export interface CiteView {
  entry: Ref
  version: number
  /** Absolute address of exactly this version. */
  permanentUrl: string
  /** Of its canonical text, lower-case hex. */
  sha256: string
  references: { style: ReferenceStyle; text: string }[]
  /** Whether it leans on sources that can be exported. */
  hasSources: boolean
}

const STYLES: ReferenceStyle[] = ['apa', 'mla', 'chicago', 'bluebook']

/** How to cite a version: the four styles as text, its pinned address and its hash. Styled text costs milliseconds, not queries. */
export function toCiteView(version: Version, locale: Locale, reading: Reading, around?: Around): CiteView {
  const item = citeVersion(version, reading, around)
  return {
    entry: { kind: version.kind, slug: version.slug },
    version: version.version,
    permanentUrl: `${reading.origin}${localized(version.locale, versionPath(version.path, version.version))}`,
    sha256: version.sha256,
    references: STYLES.map((style) => ({ style, text: formatReference(item, style, locale).text })),
    hasSources: refsOf(kindNamed(version.kind), version.snapshot).some((ref) => ref.role === 'source'),
  }
}
