import { Feed } from 'feed'
import type { Change } from '@/lib/changes/list-changes'
import type { Locale } from '@/lib/core/locale'
import { escapeXml } from '@/lib/feeds/escape-xml'
import { translator } from '@/lib/messages/translator'
import { localized, permanentPath, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

export interface FeedDescription {
  title: string
  description: string
  /** Path of the feed without its ending; the same feed is at `.atom` and `.json`. */
  path: string
  /** Path of the page that says the same. */
  pagePath: string
  locale: Locale
}

export const FEED_FORMATS = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const
export type FeedFormat = keyof typeof FEED_FORMATS

/**
 * Changes as Atom (RFC 4287) or JSON Feed 1.1. The id of an item is a permanent link, so that it stays the same when an entry moves;
 * its categories are the act, the reason and the kind. Control characters never got into titles.
 */
export function changesFeed(
  description: FeedDescription,
  changes: readonly Change[],
  format: FeedFormat,
): string {
  const { title, path, pagePath, locale } = description
  const feed = new Feed({
    id: absolute(`${path}.atom`),
    title,
    description: description.description,
    language: locale,
    link: absolute(localized(locale, pagePath)),
    feedLinks: { atom: absolute(`${path}.atom`), json: absolute(`${path}.json`) },
    updated: changes[0]?.at ?? new Date(0),
    copyright: 'Text: CC BY 4.0',
    author: { name: 'Plainsight', link: absolute('/') },
  })
  for (const change of changes) feed.addItem(item(change, locale, format))
  return format === 'atom' ? feed.atom1() : feed.json1()
}

function item(change: Change, locale: Locale, format: FeedFormat): Parameters<Feed['addItem']>[0] {
  const t = translator(locale, 'changes')
  const isSeen = change.act !== 'withdrawal' && change.act !== 'rename'
  const path = isSeen ? versionPath(change.path, change.version) : change.path
  const said = t(`act.${change.act}`, { version: change.version })
  const reason = change.reason && change.reason !== 'first' ? change.reason : null
  const title = change.act === 'publication' ? change.title : `${change.title} (${said})`
  return {
    // A withdrawal names the same revision as the publication that it takes back.
    id: absolute(`${permanentPath(change.entryId, change.version)}#${change.number}`),
    link: absolute(localized(change.locale, path)),
    // Atom's titles and both formats' contents are HTML here; JSON Feed's titles are plain.
    title: format === 'atom' ? escapeXml(title) : title,
    description: escapeXml(change.note || said),
    date: change.at,
    category: [change.act, ...(reason ? [reason] : []), change.kind].map((term) => ({ name: term, term })),
  }
}
