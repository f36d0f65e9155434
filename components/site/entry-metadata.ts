import type { Metadata } from 'next'
import { toPageMeta } from '@/lib/citations/page-metadata'
import { plainProse } from '@/lib/claims/plain-prose'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { citeVersion } from '@/lib/entries/cite-version'
import type { Version } from '@/lib/entries/version'
import { entryFeedPath, localized, versionPath } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import { pageMetadata } from '@/components/site/page-metadata'

const LONGEST = 300

/** The head of an entry's page, with what citation tools read. An old version stays citable, but search engines lead to the current one. */
export function entryMetadata(
  version: Version,
  locale: Locale,
  { pinned = false, now = new Date() }: { pinned?: boolean; now?: Date } = {},
): Metadata {
  const summary = plainProse(version.snapshot.summary)
  return {
    ...pageMetadata({
      locale,
      path: pinned ? versionPath(version.path, version.version) : version.path,
      title: version.snapshot.title,
      description:
        summary.length > LONGEST ? `${summary.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : summary,
      indexed: !pinned,
      feed: localized(locale, entryFeedPath(version.path)),
    }),
    other: citationTags(version, now),
  }
}

/** The tags of `lib/citations/page-metadata.ts` in the shape that Next takes; Open Graph has its own place. */
function citationTags(version: Version, now: Date): Record<string, string[]> {
  const tags: Record<string, string[]> = {}
  for (const { name, content } of toPageMeta(
    citeVersion(version, { origin: siteOrigin(), on: dayOf(now) }),
  )) {
    if (name !== undefined) (tags[name] ??= []).push(content)
  }
  return tags
}
