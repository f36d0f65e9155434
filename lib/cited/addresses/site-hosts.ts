import { siteOrigin } from '@/lib/site-origin'

/**
 * Hosts under which addresses of this site were or are given out, in lower case: that of `SITE_URL` first, then `SITE_ALIASES`
 * (hosts or origins, separated by spaces or commas), such as domains that the site had before.
 */
export function siteHosts(env: NodeJS.ProcessEnv = process.env): string[] {
  const named = [siteOrigin(), ...(env.SITE_ALIASES ?? '').split(/[\s,]+/)]
  return [...new Set(named.flatMap(hostOf))]
}

function hostOf(text: string): string[] {
  if (text === '') return []
  const url = text.includes('://') ? text : `https://${text}`
  return URL.canParse(url) ? [new URL(url).host.toLowerCase()] : []
}
