import { safeUrl } from '@/lib/citations/safe-url'

/**
 * citeproc's HTML without its wrapper, without `style` attributes (the site's policy refuses them), and with the item's
 * own address linked. Nothing else is linked: a title may hold what looks like an address.
 */
export function finishHtml(html: string, doi: string | undefined, url: string | null): string {
  const bare = html
    .replace(/<\/?div\b[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/<span style="font-variant: ?small-caps;?">/g, '<span class="small-caps">')
    .replace(/<span style="font-style: ?normal;?">/g, '<span class="upright">')
    .replace(/ style="[^"]*"/g, '')
  return [doi === undefined ? null : `https://doi.org/${doi}`, url]
    .filter((address) => address !== null)
    .reduce((linked, address) => linkOnce(linked, safeUrl(address).replaceAll('&', '&#38;')), bare)
}

/** Links the last place where the address stands, unless it continues there into a longer one. */
function linkOnce(html: string, address: string): string {
  const place = html.lastIndexOf(address)
  const after = html.slice(place + address.length)
  if (place === -1 || html.slice(0, place).endsWith('"') || /^[^\s<.,;)]/.test(after)) return html
  return `${html.slice(0, place)}<a href="${address}">${address}</a>${after}`
}
