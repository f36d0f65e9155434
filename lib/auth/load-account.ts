import type { Actor } from '@/lib/auth/actor'
import { listPeople, type PersonView } from '@/lib/auth/list-people'
import { listIssuers } from '@/lib/auth/oidc/identity'
import { listPasskeys, type PasskeyView } from '@/lib/auth/passkeys/list-passkeys'
import { listSessions, type SessionView } from '@/lib/auth/sessions/list-sessions'
import { listSignIns, type SignInView } from '@/lib/auth/sessions/list-sign-ins'
import type { Database } from '@/lib/db/client'

/** Somebody's account, for themselves and for administrators. */
export interface AccountView {
  id: string
  name: string
  email: string
  hasFactor: boolean
  passkeys: PasskeyView[]
  /** Providers that open it. */
  issuers: string[]
  sessions: SessionView[]
  signIns: SignInView[]
}

/** The account of `personId`; null when there is none, or `actor` may not see it. */
export async function loadAccount(
  client: Database,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<AccountView | null> {
  const sessions = await listSessions(client, actor, personId, now)
  const signIns = await listSignIns(client, actor, personId)
  if (sessions === null || signIns === null) return null
  const user = await client.user.findUnique({
    where: { id: personId },
    select: { id: true, name: true, email: true, secondFactor: { select: { confirmedAt: true } } },
  })
  if (user === null) return null
  const { secondFactor, ...person } = user
  return {
    ...person,
    hasFactor: secondFactor?.confirmedAt != null,
    passkeys: await listPasskeys(client, personId),
    issuers: await listIssuers(client, personId),
    sessions,
    signIns,
  }
}

/** The account of somebody, with what they may do, for administrators. */
export interface PersonAccount extends AccountView {
  standing: PersonView
}

/** The same, for administrators alone. */
export async function loadPerson(
  client: Database,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<PersonAccount | null> {
  const [standing] = (await listPeople(client, actor, personId)) ?? []
  if (standing === undefined) return null
  const account = await loadAccount(client, actor, personId, now)
  return account && { ...account, standing }
}
