import type { Actor } from '@/lib/auth/actor'
import { userIdOf } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'

/** Everything that leaves a trace, as a verb in the past tense. */
export const ACTS = [
  'session.started',
  'session.ended',
  'sign-in.refused',
  'sign-in.throttled',
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
  'second-factor.begun',
  'second-factor.set',
  'second-factor.removed',
  'second-factor.reset',
  'second-factor.refused',
  'recovery-codes.made',
  'recovery-code.used',
  'identity.linked',
  'identity.unlinked',
  'passkey.added',
  'passkey.renamed',
  'passkey.removed',
  'passkey.refused',
  'act.refused',
  'revision.saved',
  'revision.submitted',
  'revision.returned',
  'revision.checked',
  'revision.taken-over',
  'revision.reverted',
  'revision.scheduled',
  'revision.unscheduled',
  'revision.not-published',
  'bulk.carried-out',
  'comment.added',
  'comment.resolved',
  'comment.reopened',
  'revision.published',
  'revision.withdrawn',
  'entry.renamed',
  'entry.attested',
  'entry.review-date-set',
  'import.planned',
  'import.started',
  'import.cancelled',
  'import.finished',
  'sources.merged',
  'source.read',
  'source.captured',
  'source.looked-at',
  'task.opened',
  'task.closed',
] as const

export type Act = (typeof ACTS)[number]

/** One line of the audit log. */
export interface EventToRecord {
  at: Date
  /** Who did it; the site itself and strangers leave no user. */
  actor: Actor
  act: Act
  entryId?: string
  revisionId?: string
  /** Plain values that explain the act. Never a password, a token, or a link. */
  detail?: Record<string, string | number | boolean | null>
}

/**
 * Writes one audit event. Give the transaction that does the act, so that both stand or neither does.
 * Events are append-only: a trigger of the database refuses their change (migration `guards`).
 */
export async function recordEvent(tx: Database, event: EventToRecord): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: event.at,
      userId: userIdOf(event.actor),
      act: event.act,
      entryId: event.entryId ?? null,
      revisionId: event.revisionId ?? null,
      detail: { by: event.actor.type, ...event.detail },
    },
  })
}
