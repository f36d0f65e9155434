/** Scheme, host and port under which the site is known, without a slash at the end. Set by the start command; `SITE_URL` overrides. */
export function siteOrigin(): string {
  return (process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`).replace(/\/+$/, '')
}

/** The absolute address of a path of this site. */
export function absolute(path: string): string {
  return `${siteOrigin()}${path}`
}
