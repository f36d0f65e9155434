import { database } from '@/lib/db/client'
import { listPublications } from '@/lib/entries/list-publications'
import { atomFeed } from '@/lib/feeds/atom-feed'
import { feedResponse } from '@/lib/feeds/feed-response'

export const dynamic = 'force-dynamic'

/** What was published lately, of every kind but sources. */
export async function GET(request: Request): Promise<Response> {
  const publications = await listPublications(database(), { limit: 50, withoutSources: true })
  const feed = {
    title: 'Plainsight',
    description: 'What was published and changed',
    path: '/feed.atom',
    pagePath: '/',
  }
  return feedResponse(atomFeed(feed, publications), 'application/atom+xml', request)
}
