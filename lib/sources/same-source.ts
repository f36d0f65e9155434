/** What tells a source from others. */
export interface KnownBy {
  title: string
  url: string
  doi: string
}

/** Parameters that say where a reader came from, not what they read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|smid|ref|ref_src|partner|s?cid)$/i

/** How two records are one source: by their address, their DOI, or their title; null when nothing says so. Pure. */
export function sameSource(a: KnownBy, b: KnownBy): 'url' | 'doi' | 'title' | null {
  if (a.doi !== '' && a.doi.toLowerCase() === b.doi.toLowerCase()) return 'doi'
  const url = plainUrl(a.url)
  if (url !== '' && url === plainUrl(b.url)) return 'url'
  const title = plainTitle(a.title)
  return title !== '' && title === plainTitle(b.title) ? 'title' : null
}

/** An address without scheme, `www.`, fragment, closing slash and tracking: two that lead to one page look alike. */
export function plainUrl(text: string): string {
  if (!URL.canParse(text)) return ''
  const url = new URL(text)
  const asked = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  const query = asked
    .map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&')
  const path = url.pathname.replace(/\/(index\.html?)?$/, '')
  return `${url.host.replace(/^(www|amp|m)\./, '')}${path}${query === '' ? '' : `?${query}`}`
}

/** A title by its letters and digits; empty when it is too short to tell anything. */
function plainTitle(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain.length < 12 ? '' : plain
}
