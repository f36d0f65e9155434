import type { BrowserContext } from 'playwright/test'
import type { Rank, Role, SignedIn } from '@/lib/auth/actor'
import { sessionCookieName } from '@/lib/auth/cookies'
import { beginSession } from '@/lib/auth/sessions/begin-session'
import { makeSessionToken } from '@/lib/auth/session-token'
import type { SiteUnderTest } from '@/e2e/site-under-test'

/** Somebody who may sign in, made behind the desk (a reviewer judges in every language); how people really come in is told by the journey of the editors. */
export async function addPerson({ client }: SiteUnderTest, name: string, role: Role): Promise<SignedIn> {
  const email = `${crypto.randomUUID()}@example.org`
  const rank: Rank = { role, reviewLocales: role === 'reviewer' ? ['en', 'es'] : [] }
  const { id } = await client.user.create({ data: { name, email, ...rank }, select: { id: true } })
  return { type: 'user', id, name, email, ...rank }
}

/** Signs `person` in, in every page of `context`, as if they had done so at `since`. */
export async function signInAs(
  context: BrowserContext,
  site: SiteUnderTest,
  person: SignedIn,
  since = new Date(),
): Promise<void> {
  const [name, value] = (await sessionCookie(site, person, since)).split('=') as [string, string]
  const url = `http://localhost:${process.env.E2E_PORT}`
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** The session of `person` as a `Cookie` header. */
export async function sessionCookie(
  { client, secret }: SiteUnderTest,
  person: SignedIn,
  since = new Date(),
): Promise<string> {
  const device = { address: null, userAgent: 'A journey' }
  const sessionId = await beginSession(client, person, { means: 'password', device }, since)
  const token = await makeSessionToken({ userId: person.id, sessionId }, secret, since)
  return `${sessionCookieName(false)}=${token}`
}
