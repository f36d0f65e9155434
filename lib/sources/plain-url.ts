/** Parameters that say where a reader came from, not what they read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|smid|ref|ref_src|partner|s?cid)$/i

/** An address without scheme, `www.`, fragment, closing slash and tracking: two that lead to one page look alike. Empty for what is no address. */
export function plainUrl(text: string): string {
  if (!URL.canParse(text)) return ''
  const url = new URL(text)
  const asked = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  const query = asked
    .map(([name, value]) => `${name}=${value}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&')
  // Formats of bibliographies escape the dollar sign.
  const path = url.pathname.replace(/\/+(index\.html?)?$/, '').replaceAll('%24', '$')
  return `${url.host.replace(/^(www|amp|m)\./, '')}${path}${query === '' ? '' : `?${query}`}`
}
