import type { SignedIn } from '@/lib/auth/actor'
import { sessionCookie } from '@/e2e/add-person'
import type { SiteUnderTest } from '@/e2e/site-under-test'

/** Sends a form of the desk to the server at `url` as `person`'s browser would, and gives the answer itself. */
export async function deskPost(
  site: SiteUnderTest,
  person: SignedIn,
  address: { url: string; path: string },
  form: Record<string, string>,
): Promise<Response> {
  const headers = { cookie: await sessionCookie(site, person), origin: address.url }
  const body = new URLSearchParams(form)
  return fetch(`${address.url}${address.path}`, { method: 'POST', headers, body, redirect: 'manual' })
}
