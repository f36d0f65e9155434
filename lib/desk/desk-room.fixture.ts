import { readSaid, type Said, SAID_COOKIE } from '@/lib/auth/said'
import { ROLES, type Role, THE_SITE, type SignedIn } from '@/lib/auth/actor'
import { LOCALES } from '@/lib/core/locale'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { type DeskAction, runDeskAction } from '@/lib/auth/desk-action'
import type { DeskSettings } from '@/lib/auth/desk-settings'
import { makeSessionToken, SESSION_SECONDS } from '@/lib/auth/session-token'
import { beginSession, type Device } from '@/lib/auth/sessions/begin-session'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import type { KindName } from '@/lib/core/kind-name'
import type { PrismaClient } from '@/lib/db/client'
import { editAction } from '@/lib/desk/edit-action'
import { type EditView, loadEdit } from '@/lib/desk/load-edit'
import { findPlace } from '@/lib/desk/place'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

/** How a browser stands to the site. */
export type Visitor = 'stranger' | 'expired' | 'revoked' | 'disabled' | Role | `writer ${number}`

export const VISITORS: Visitor[] = ['stranger', 'expired', 'revoked', 'disabled', ...ROLES]
export const SIGNED_IN: Visitor[] = [...ROLES]

export const SETTINGS: DeskSettings = {
  secret: 'a secret of thirty-two characters',
  secure: false,
  origin: 'http://localhost:3000',
  trustProxy: false,
  singleEditor: false,
  requireSecondFactor: [],
  mail: null,
  oidc: null,
}

/** The browser of everybody there. */
export const DEVICE: Device = { address: null, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }

/** A desk with people of every sort, on a real database. `expired`, `revoked` and `disabled` are reviewers; reviewers judge in every language. */
export class DeskRoom {
  readonly people = new Map<Visitor, SignedIn & { cookie: string }>()
  now = new Date()
  /** The revision of the term that `furnish` published. */
  furnished = ''

  constructor(readonly client: PrismaClient) {}

  async open(): Promise<this> {
    for (const visitor of ['expired', 'revoked', 'disabled', ...ROLES] as const)
      await this.join(visitor, ROLES.find((known) => known === visitor) ?? 'reviewer')
    await this.client.user.update({
      where: { email: 'disabled@example.org' },
      data: { disabledAt: this.now },
    })
    await endSessions(this.client, { userId: this.person('revoked').id }, this.now)
    return this
  }

  /** Gives those who are signed in their sessions back, after an act that ended them. */
  async reopen(): Promise<void> {
    const userId = { in: SIGNED_IN.map((visitor) => this.person(visitor).id) }
    await this.client.session.updateMany({ where: { userId }, data: { endedAt: null } })
  }

  /** Somebody more, who is signed in. */
  async join(visitor: Visitor, role: Role): Promise<void> {
    const reviewLocales = role === 'reviewer' ? [...LOCALES] : []
    const email = `${visitor.replace(' ', '-')}@example.org`
    const user = await this.client.user.create({
      data: { name: visitor, email, role, reviewLocales, createdAt: this.now },
    })
    const began = visitor === 'expired' ? new Date(this.now.getTime() - SESSION_SECONDS * 1000) : this.now
    const person: SignedIn = { type: 'user', id: user.id, name: visitor, email, role, reviewLocales }
    const sessionId = await beginSession(this.client, person, { means: 'password', device: DEVICE }, began)
    const token = await makeSessionToken({ userId: user.id, sessionId }, SETTINGS.secret, began)
    const cookie = `${sessionCookieName(false)}=${encodeURIComponent(token)}`
    this.people.set(visitor, { ...person, cookie })
  }

  /** Publishes a source, `report`, and a term that leans on it, `detainer`; returns the term's revision. */
  async furnish(): Promise<string> {
    const csl = { type: 'report' }
    await this.publish('source', 'report', {
      id: 'ssssssss',
      title: 'A report',
      csl,
      publication: 'dataset',
      verification: 'seen',
    })
    this.furnished = await this.publish('term', 'detainer', {
      id: 'tttttttt',
      title: 'Detainer',
      summary: 'A request. [@report]',
      aliases: ['hold'],
    })
    return this.furnished
  }

  /** The edit page of the term, as `visitor` sees it. */
  async seen(visitor: Visitor): Promise<EditView> {
    const place = await findPlace(this.client, 'term', 'detainer', 'en')
    const view = place && (await loadEdit(this.client, this.person(visitor), place))
    if (view === null) throw new Error(`${visitor} does not see the page`)
    return view
  }

  /** Sends the form of the term as its page (`from`, or as it is now) drew it, with changes. */
  async edit(
    visitor: Visitor,
    _intent: string,
    changes: Record<string, string>,
    from?: EditView,
  ): Promise<Heard> {
    const view = from ?? (await this.seen(visitor))
    const controls = { _kind: 'term', _slug: 'detainer', _base: view.baseId, _note: view.note, _intent }
    return this.send(editAction, visitor, {
      ...view.values,
      ...changes,
      ...controls,
      ...('_note' in changes && { _note: changes['_note'] ?? '' }),
    })
  }

  person(visitor: Visitor): SignedIn & { cookie: string } {
    const person = this.people.get(visitor)
    if (person === undefined) throw new Error(`nobody is called ${visitor}`)
    return person
  }

  /** Publishes an entry as the import does; returns its revision. */
  async publish(kind: KindName, slug: string, snapshot: object): Promise<string> {
    const actor = THE_SITE
    const saved = await saveDraft(
      this.client,
      { actor, kind, slug, locale: 'en', baseId: null, snapshot },
      this.now,
    )
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
    const { revisionId } = saved.value
    const submitted = await submitRevision(this.client, { actor, revisionId }, this.now)
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.failure))
    const published = await publishRevision(this.client, { actor, revisionId }, this.now)
    if (!published.ok) throw new Error(JSON.stringify(published.failure))
    return revisionId
  }

  /** Sends a form as `visitor`'s browser would, and reads the answer as that browser would. */
  async send<Input>(
    action: DeskAction<Input>,
    visitor: Visitor,
    fields: Record<string, string>,
    more: Partial<DeskSettings> = {},
  ): Promise<Heard> {
    const headers = new Headers({
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    })
    const person = this.people.get(visitor)
    if (person !== undefined) headers.set('cookie', person.cookie)
    const request = new Request('http://localhost:3000/api/desk/x', {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields).toString(),
    })
    return hear(
      await runDeskAction(action, request, {
        client: this.client,
        settings: { ...SETTINGS, ...more },
        now: this.now,
      }),
    )
  }
}

/** What a browser makes of an answer. */
export interface Heard {
  status: number
  location: string | null
  /** Seconds that the browser is asked to wait. */
  retryAfter: number | null
  said: Said | null
  session: string | null
  /** Every cookie that was set, as the browser sends them back. */
  cookies: string
  text: string
}

export async function hear(response: Response): Promise<Heard> {
  const cookies = response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
  const said = readCookie(cookies, SAID_COOKIE)
  return {
    status: response.status,
    location: response.headers.get('location'),
    retryAfter: response.headers.has('retry-after') ? Number(response.headers.get('retry-after')) : null,
    said: readSaid(said === null ? null : encodeURIComponent(said)),
    session: readCookie(cookies, sessionCookieName(false)),
    cookies,
    text: await response.text(),
  }
}
