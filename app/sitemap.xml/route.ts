import { database } from '@/lib/db/client'
import { textResponse } from '@/lib/feeds/text-response'
import { sitemapIndex } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

/** The index of sitemaps. */
export async function GET(request: Request): Promise<Response> {
  return textResponse(await sitemapIndex(database()), 'application/xml', request)
}
