import { database } from '@/lib/db/client'
import { feedResponse } from '@/lib/feeds/feed-response'
import { sitemapIndex } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

/** The index of sitemaps. */
export async function GET(request: Request): Promise<Response> {
  return feedResponse(await sitemapIndex(database()), 'application/xml', request)
}
