import type { Change } from '@/lib/changes/list-changes'
import { apiPath, diffPath, localized, permanentPath, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** A change as machines read it. `number` is its place in the feed, as text since it may outgrow a double. */
export function changeBody(change: Change): object {
  const { kind, slug, locale, version, path } = change
  const hasText = change.act !== 'rename'
  return {
    number: String(change.number),
    at: change.at.toISOString(),
    act: change.act,
    reason: change.reason === 'first' ? null : change.reason,
    note: change.note || null,
    id: change.entryId,
    kind,
    slug,
    locale,
    title: change.title,
    version: hasText ? version : null,
    sha256: hasText ? change.sha256 : null,
    url: absolute(localized(locale, path)),
    pinnedUrl: hasText ? absolute(localized(locale, versionPath(path, version))) : null,
    diffUrl:
      change.act === 'correction' ? absolute(localized(locale, diffPath(path, version - 1, version))) : null,
    permanentUrl: absolute(localized(locale, permanentPath(change.entryId, hasText ? version : undefined))),
    apiUrl: absolute(apiPath({ kind, slug }, hasText ? version : undefined)),
  }
}
