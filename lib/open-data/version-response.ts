import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'
import { versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** A published version for machines. `canonical` hashes to `sha256`; `snapshot` is the same as JSON. */
export function versionResponse(version: Version, request: Request): Response {
  const etag = `"${version.sha256}-${version.version}-${version.latest}"`
  const headers = { ...OPEN_HEADERS, etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(`${JSON.stringify(versionBody(version), null, 2)}\n`, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}

function versionBody(version: Version): object {
  const kind = kindNamed(version.kind)
  return {
    id: version.entryId,
    kind: version.kind,
    slug: version.slug,
    locale: version.locale,
    version: version.version,
    latestVersion: version.latest,
    isLatest: version.version === version.latest,
    publishedAt: version.publishedAt.toISOString(),
    url: absolute(version.path),
    pinnedUrl: absolute(versionPath(version.path, version.version)),
    sha256: version.sha256,
    license:
      version.kind === 'source' ? 'Bibliographic facts; the text belongs to its publisher.' : 'CC-BY-4.0',
    canonical: formatSnapshot(kind, version.snapshot),
    snapshot: version.snapshot,
  }
}
