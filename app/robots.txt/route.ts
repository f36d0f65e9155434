import { absolute } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

/** Everything for readers may be indexed; the desk and endless searches may not. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /edit',
    'Disallow: /sign-in',
    'Disallow: /welcome',
    'Disallow: /search',
    'Disallow: /es/search',
    '',
    `Sitemap: ${absolute('/sitemap.xml')}`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
