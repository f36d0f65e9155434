import { sha256 } from '@/lib/canonical/sha256'

/** XML with an ETag, so that a feed reader that asks again is answered in a line. */
export function feedResponse(xml: string, mediaType: string, request: Request): Response {
  const etag = `"${sha256(xml).slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': `${mediaType}; charset=utf-8`,
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(xml, { headers })
}
