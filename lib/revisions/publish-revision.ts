import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { expireHere } from '@/lib/cache/expire-here'
import { expireTags } from '@/lib/cache/expire-tags'
import { recordChange } from '@/lib/changes/record-change'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { kindNamed } from '@/lib/entries/registry'
import { showPublished } from '@/lib/revisions/show-published'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { dropSchedule } from '@/lib/revisions/drop-schedule'
import { judgePublication } from '@/lib/revisions/judge-publication'
import { lockHead } from '@/lib/revisions/lock-head'
import type { Reason } from '@/lib/revisions/reasons'

export interface PublishInput {
  actor: Actor
  revisionId: string
  /** Why the published text changes; needed from the second version on. */
  reason?: Reason | undefined
  /** What readers are told about the change. */
  note?: string
  singleEditor?: boolean
  /** The time for which it was scheduled, when that is why it is published. */
  scheduledFor?: Date
  /** Refs (`kind/slug`) that the same transaction publishes too: an import fills an empty site with entries that lean on each other. */
  alsoPublished?: ReadonlySet<string>
}

export interface Publication {
  version: number
  /** Tags of every document that must be drawn again. */
  tags: string[]
}

/** Makes a submitted revision the public version: numbers, projects, indexes and audits it, all or none. */
export async function publishRevision(
  client: PrismaClient,
  input: PublishInput,
  now: Date,
): Promise<Result<Publication, RevisionFailure>> {
  const result = await transact(client, (tx) => publishRevisionIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

/** `publishRevision` inside the caller's transaction. */
export async function publishRevisionIn(
  tx: Database,
  input: PublishInput,
  now: Date,
): Promise<Result<Publication, RevisionFailure>> {
  const locked = await lockHead(tx, input.revisionId, 'publish')
  if (!locked.ok) return locked
  const revision = locked.value
  const { entryId } = revision
  const judged = await judgePublication(tx, revision, input)
  if (!judged.ok) return judged
  const before = judged.value
  const version = (before?.version ?? 0) + 1
  const publishedAt = laterThan(before?.publishedAt, now)
  const reason = before ? (input.reason ?? null) : 'first'
  await tx.revision.update({
    select: { id: true },
    where: { id: revision.id },
    data: {
      state: 'published',
      version,
      reason,
      reviewerId: userIdOf(input.actor),
      publishedAt,
      // What the author was told when it was returned is not for readers.
      reviewNote: input.note ?? '',
    },
  })
  if (revision.state === 'scheduled')
    await dropSchedule(tx, { actor: input.actor, revisionId: revision.id }, now)
  const edition = { entryId_locale: { entryId, locale: revision.locale } }
  const { publishedId: seenUntilNow } = await tx.edition.findUniqueOrThrow({ where: edition })
  await tx.edition.update({ where: edition, data: { publishedId: revision.id } })
  const kind = kindNamed(revision.entry.kind as KindName)
  const snapshot = kind.schema.parse(revision.snapshot)
  const tags = await showPublished(tx, {
    revision,
    locale: revision.locale as Locale,
    kind,
    snapshot,
    version,
    previousId: before?.id ?? null,
  })
  await expireTags(tx, tags)
  await recordChange(tx, {
    at: publishedAt,
    act: !before ? 'publication' : seenUntilNow ? 'correction' : 'restoration',
    entryId,
    revisionId: revision.id,
    reason,
    note: input.note,
  })
  await recordEvent(tx, {
    at: now,
    actor: input.actor,
    act: 'revision.published',
    entryId,
    revisionId: revision.id,
    detail: { version, ...(input.scheduledFor && { scheduledFor: input.scheduledFor.toISOString() }) },
  })
  return succeed({ version, tags })
}

// The clock of "known at" never stands still between two versions, whatever the machine's clock does.
function laterThan(previous: Date | null | undefined, now: Date): Date {
  return previous && previous >= now ? new Date(previous.getTime() + 1) : now
}
