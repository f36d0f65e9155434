import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { shownCheck } from '@/lib/entries/last-checks'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import type { Fields } from '@/lib/open-data/entries/dated-fields'
import { licenceOf } from '@/lib/open-data/licence'
import { localized, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/**
 * A published version as machines meet it: which one it is, the fields of its snapshot, what follows from it for the day described
 * (`dated`), and its canonical text, which hashes to `sha256`. The text is made only when it is asked for.
 */
export function toEntry(version: Version, dated: Fields, { canonical = true } = {}): Fields {
  const { id: _, ...snapshot } = version.snapshot
  const check = shownCheck(version)
  const path = localized(version.locale, version.path)
  return {
    id: version.entryId,
    kind: version.kind,
    slug: version.slug,
    locale: version.locale,
    url: absolute(path),
    pinnedUrl: absolute(versionPath(path, version.version)),
    version: version.version,
    latestVersion: version.latest,
    isLatest: version.version === version.latest,
    firstPublishedAt: version.firstPublishedAt.toISOString(),
    translatesVersion: version.translation?.version ?? null,
    englishVersion: version.translation?.current ?? null,
    publishedAt: version.publishedAt.toISOString(),
    lastCheckedOn: check?.on ?? null,
    lastCheckedBy: check?.by ?? null,
    withdrawnAt: version.withdrawn?.at.toISOString() ?? null,
    withdrawnReason: version.withdrawn?.reason ?? null,
    sha256: version.sha256,
    license: licenceOf(version.kind),
    ...snapshot,
    ...dated,
    ...(canonical && { canonical: formatSnapshot(kindNamed(version.kind), version.asPublished) }),
  }
}
