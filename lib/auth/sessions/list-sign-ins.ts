import type { Act } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'

/** What belongs to the history of an account. */
const ACCOUNT_ACTS = [
  'session.started',
  'session.ended',
  'sign-in.refused',
  'second-factor.refused',
  'second-factor.set',
  'second-factor.removed',
  'second-factor.reset',
  'recovery-codes.made',
  'recovery-code.used',
  'password.set',
  'password.refused',
  'password.forgotten',
  'mail.failed',
  'person.invited',
  'person.reset',
  'person.disabled',
  'person.enabled',
  'person.role-changed',
  'person.sessions-ended',
  'identity.linked',
  'identity.unlinked',
  'passkey.added',
  'passkey.renamed',
  'passkey.removed',
  'passkey.refused',
] as const satisfies readonly Act[]

/** What administrators do: it belongs to the history of whom it is done to. */
const DONE_TO_OTHERS: readonly AccountAct[] = [
  'person.invited',
  'person.reset',
  'person.disabled',
  'person.enabled',
  'person.role-changed',
  'person.sessions-ended',
  'second-factor.reset',
  'mail.failed',
]

export type AccountAct = (typeof ACCOUNT_ACTS)[number]

/** One line of an account's history. */
export interface SignInView {
  id: string
  at: Date
  act: AccountAct
  /** How they came in; null where that is no question. */
  means: string | null
  /** Network address, where it was known. */
  from: string | null
  /** Who did it, when it was somebody else. */
  by: string | null
}

const MOST = 50

/** Sign-ins of `personId`, refused ones too, and what became of their account; the newest first. Null when `actor` may not know. */
export async function listSignIns(
  client: Database,
  actor: Actor,
  personId: string,
): Promise<SignInView[] | null> {
  if (!may(actor, 'seeSignIns', { personId })) return null
  const rows = await client.auditEvent.findMany({
    where: {
      act: { in: [...ACCOUNT_ACTS] },
      OR: [
        // What an administrator did to others is not their own history.
        { userId: personId, act: { notIn: [...DONE_TO_OTHERS] } },
        { detail: { path: ['account'], equals: personId } },
        { detail: { path: ['person'], equals: personId } },
      ],
    },
    orderBy: { id: 'desc' },
    take: MOST,
    include: { user: { select: { id: true, name: true } } },
  })
  return rows.map(({ id, at, act, detail, user }) => {
    const values = detail as Record<string, unknown>
    const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
    return {
      id: String(id),
      at,
      act: act as AccountAct,
      means: text('means'),
      from: text('from'),
      by: user === null || user.id === personId ? null : user.name,
    }
  })
}
