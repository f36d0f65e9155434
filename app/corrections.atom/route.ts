import { database } from '@/lib/db/client'
import { listPublications } from '@/lib/entries/list-publications'
import { atomFeed } from '@/lib/feeds/atom-feed'
import { feedResponse } from '@/lib/feeds/feed-response'

export const dynamic = 'force-dynamic'

/** Every change of what was already published, newest first. */
export async function GET(request: Request): Promise<Response> {
  const publications = await listPublications(database(), { limit: 100, onlyCorrections: true })
  const feed = {
    title: 'Plainsight: corrections',
    description: 'Every change of a published text',
    path: '/corrections.atom',
    pagePath: '/corrections',
  }
  return feedResponse(atomFeed(feed, publications), 'application/atom+xml', request)
}
