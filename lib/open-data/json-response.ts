import { etagOf } from '@/lib/open-data/etag'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'

/** An answer in JSON, with the mark by which one asks whether it has changed. */
export function jsonResponse(
  body: object,
  {
    mediaType = 'application/json',
    headers = {},
  }: { mediaType?: string; headers?: Record<string, string> } = {},
): Response {
  const text = `${JSON.stringify(body, null, 2)}\n`
  return new Response(text, {
    headers: {
      ...OPEN_HEADERS,
      etag: etagOf(text),
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': `${mediaType}; charset=utf-8`,
      ...headers,
    },
  })
}
