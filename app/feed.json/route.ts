import { siteFeedResponse } from '@/lib/feeds/site-feeds'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Promise<Response> {
  return siteFeedResponse(request, 'feed', 'json')
}
