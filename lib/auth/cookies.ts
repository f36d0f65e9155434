/** Where a cookie stands in the browser; every one of ours is out of reach of scripts. */
export interface CookiePlace {
  secure: boolean
  path?: string
  maxAge: number
}

/** The session's cookie: next-auth's own name, so that both read the same one. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** One cookie of a request's `Cookie` header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const cut = pair.indexOf('=')
    if (cut < 0 || pair.slice(0, cut).trim() !== name) continue
    try {
      return decodeURIComponent(pair.slice(cut + 1).trim())
    } catch {
      return null
    }
  }
  return null
}

/** A `Set-Cookie` value; `maxAge` 0 removes the cookie. */
export function writeCookie(name: string, value: string, place: CookiePlace): string {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${place.path ?? '/'}`,
    `Max-Age=${place.maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...parts, ...(place.secure ? ['Secure'] : [])].join('; ')
}
