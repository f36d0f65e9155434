/**
 * Whether the browser says that a form was sent from a page of this site. `Sec-Fetch-Site` where browsers send it, else
 * `Origin` against the host that was asked, or against the public origin behind a proxy that changes the host.
 * A request that says neither is refused: every browser says one of them on a POST (Fetch standard, sections 3.1 and 3.2).
 */
export function isSameOrigin(headers: Headers, publicOrigin: string | null): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return origin === publicOrigin || new URL(origin).host === headers.get('host')
}
