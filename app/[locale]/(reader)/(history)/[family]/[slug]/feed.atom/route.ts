import { entryFeed } from '@/app/[locale]/(reader)/(history)/entry-feed'

export const dynamic = 'force-dynamic'

export function GET(request: Request, context: Parameters<typeof entryFeed>[1]): Promise<Response> {
  return entryFeed(request, context, 'atom')
}
