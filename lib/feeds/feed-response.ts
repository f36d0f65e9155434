import { listChanges, type ChangesQuery } from '@/lib/changes/list-changes'
import type { Database } from '@/lib/db/client'
import { changesFeed, FEED_FORMATS, type FeedDescription, type FeedFormat } from '@/lib/feeds/changes-feed'
import { textResponse } from '@/lib/feeds/text-response'

const LENGTH = 100

/** The newest changes as a feed. */
export async function feedResponse(
  client: Database,
  request: Request,
  feed: FeedDescription,
  { format, ...query }: Omit<ChangesQuery, 'limit' | 'first'> & { format: FeedFormat },
): Promise<Response> {
  const changes = await listChanges(client, { ...query, first: 'newest', limit: LENGTH })
  return textResponse(changesFeed(feed, changes, format), FEED_FORMATS[format], request)
}
