import { sha256 } from '@/lib/canonical/sha256'

/** A text for robots with an ETag: one that asks again is answered in a line. Scripts of other sites may read it. */
export function textResponse(text: string, mediaType: string, request: Request): Response {
  const etag = `"${sha256(text).slice(0, 32)}"`
  const headers = {
    etag,
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': `${mediaType}; charset=utf-8`,
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}
