import { database } from '@/lib/db/client'
import { textResponse } from '@/lib/feeds/text-response'
import { sitemapPage } from '@/lib/feeds/sitemap'

export const dynamic = 'force-dynamic'

/** `/sitemaps/1.xml` and on. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ page: string }> },
): Promise<Response> {
  const page = /^([1-9]\d{0,4})\.xml$/.exec((await params).page)?.[1]
  const xml = page ? await sitemapPage(database(), Number(page)) : null
  return xml === null
    ? new Response('Not here.\n', { status: 404 })
    : textResponse(xml, 'application/xml', request)
}
