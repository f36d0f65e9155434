import type { ChangesQuery } from '@/lib/changes/list-changes'
import { database } from '@/lib/db/client'
import type { FeedDescription, FeedFormat } from '@/lib/feeds/changes-feed'
import { feedResponse } from '@/lib/feeds/feed-response'
import { translator } from '@/lib/messages/translator'
import { correctionsPath, homePath } from '@/lib/routes'

interface SiteFeed {
  name: 'feed' | 'corrections'
  pagePath: string
  query: Pick<ChangesQuery, 'onlyCorrections' | 'withoutSources'>
}

/** The feeds of the whole site. */
export const SITE_FEEDS = {
  /** What was published and changed lately, of every kind but sources. */
  feed: { name: 'feed', pagePath: homePath, query: { withoutSources: true } },
  /** Every change of what was already published. */
  corrections: { name: 'corrections', pagePath: correctionsPath, query: { onlyCorrections: true } },
} as const satisfies Record<string, SiteFeed>

/** Answers a request for one of them. */
export function siteFeedResponse(
  request: Request,
  name: keyof typeof SITE_FEEDS,
  format: FeedFormat,
): Promise<Response> {
  const { pagePath, query } = SITE_FEEDS[name]
  const t = translator('en', 'changes')
  const feed: FeedDescription = {
    title: t(`feeds.${name}.title`),
    description: t(`feeds.${name}.description`),
    path: `/${name}`,
    pagePath,
    locale: 'en',
  }
  return feedResponse(database(), request, feed, { ...query, format })
}
