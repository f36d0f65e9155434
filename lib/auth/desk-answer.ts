import type { DeskSettings } from '@/lib/auth/desk-settings'
import { type Said, writeSaid } from '@/lib/auth/said'

/** How an act is answered; the cookie's security is settled last, in one place. */
export interface Answer {
  /** What the next page says; left out where an answer is no page. */
  said?: Said | null
  toResponse(settings: DeskSettings): Response
}

/** Plain values for the script that asked, in place of a page. `cookies` are ready `Set-Cookie` values. */
export function tell(values: object, cookies: string[] = []): Answer {
  return {
    toResponse() {
      const response = Response.json(values, { headers: { 'Cache-Control': 'no-store' } })
      for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
      return response
    },
  }
}

/** 303 to a page of the site, which then says what happened. `cookies` are ready `Set-Cookie` values. */
export function goTo(path: string, said: Said | null, cookies: string[] = []): Answer {
  return {
    said,
    toResponse({ secure }) {
      const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' })
      for (const cookie of [...(said === null ? [] : [writeSaid(said, secure)]), ...cookies])
        headers.append('Set-Cookie', cookie)
      return new Response(null, { status: 303, headers })
    },
  }
}
