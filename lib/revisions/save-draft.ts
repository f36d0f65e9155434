import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { sha256 } from '@/lib/canonical/sha256'
import { assignClaimIds } from '@/lib/claims/assign-claim-ids'
import { carryClaimIds } from '@/lib/claims/carry-claim-ids'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { checkLanguage } from '@/lib/entries/check-language'
import { findOriginal, type Original } from '@/lib/entries/find-original'
import { kindNamed } from '@/lib/entries/registry'
import { conflictWith } from '@/lib/revisions/conflict-with'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { openEdition } from '@/lib/revisions/open-edition'
import { parseFields } from '@/lib/revisions/parse-fields'
import { unscheduleIn } from '@/lib/revisions/unschedule-revision'

export interface DraftInput {
  actor: Actor
  kind: KindName
  slug: string
  locale: Locale
  /** The revision that the editor started from; null for an entry that does not exist yet. */
  baseId: string | null
  /** As posted or read from a file; parsed here by the kind's schema. */
  snapshot: unknown
  /** What the author says of the change. */
  note?: string
  /** Whether the snapshot states the ids of its claims: it was published before, with these. */
  keepsClaimIds?: boolean
}

export interface SavedDraft {
  revisionId: string
  entryId: string
  /** Whether nothing was written since the head already says the same. */
  isUnchanged: boolean
  /** Whether the text below was to be published at a time, and is no longer. */
  isUnscheduled: boolean
}

/** Appends a draft on top of `baseId`; a head that has moved on since is a conflict, and writes nothing. */
export async function saveDraft(
  client: PrismaClient,
  input: DraftInput,
  now: Date,
): Promise<Result<SavedDraft, RevisionFailure>> {
  return transact(client, (tx) => saveDraftIn(tx, input, now))
}

/** `saveDraft` inside the caller's transaction. */
export async function saveDraftIn(
  tx: Database,
  input: DraftInput,
  now: Date,
): Promise<Result<SavedDraft, RevisionFailure>> {
  if (!may(input.actor, 'saveDraft'))
    return fail({ type: 'refused', why: 'Only people who are signed in may save.' })
  const kind = kindNamed(input.kind)
  const parsed = parseFields(kind, input.snapshot)
  if (!parsed.ok) return parsed
  const opened = await openEdition(tx, input, parsed.value.id)
  if (!opened.ok) return opened
  const { entryId, head } = opened.value
  if (head?.id !== (input.baseId ?? undefined)) return fail(await conflictWith(tx, head, input.baseId))
  const base = head ? kind.schema.parse(head.snapshot) : null
  const given = { ...parsed.value, id: entryId }
  const problems = checkLanguage(given, input.locale)
  if (problems.length > 0) return fail({ type: 'invalid', problems })
  const original = await findOriginal(tx, given)
  const snapshot = keepsOwnClaimIds(input) ? given : withClaimIds(kind, base, given, original)
  const canonical = formatSnapshot(kind, snapshot)
  // On top of a withdrawn version the same text is a new draft: to restore an entry is to publish it again.
  if (head && head.canonical === canonical && head.state !== 'withdrawn')
    return succeed({ revisionId: head.id, entryId, isUnchanged: true, isUnscheduled: false })
  const isUnscheduled = head?.state === 'scheduled'
  if (isUnscheduled) {
    const revision = { id: head.id, entryId }
    await unscheduleIn(tx, { actor: input.actor, revision, because: 'saved' }, now)
  }
  const { id: revisionId } = await tx.revision.create({
    data: {
      entryId,
      locale: input.locale,
      state: 'draft',
      baseId: head?.id ?? null,
      snapshot,
      canonical,
      sha256: sha256(canonical),
      translatesId: original?.id ?? null,
      authorId: userIdOf(input.actor),
      note: input.note ?? '',
      createdAt: now,
    },
    select: { id: true },
  })
  await tx.edition.update({
    where: { entryId_locale: { entryId, locale: input.locale } },
    data: { headId: revisionId },
  })
  await recordEvent(tx, { at: now, actor: input.actor, act: 'revision.saved', entryId, revisionId })
  return succeed({ revisionId, entryId, isUnchanged: false, isUnscheduled })
}

// A corpus file states its claim ids: they were assigned where it was exported.
function keepsOwnClaimIds({ actor, keepsClaimIds = false }: DraftInput): boolean {
  return keepsClaimIds || actor.type === 'site'
}

// A translation's claims go by the ids of the claims that they say; what is its own inherits from its last text.
function withClaimIds<S extends CommonSnapshot>(
  kind: EntryKind,
  base: CommonSnapshot | null,
  given: S,
  original: Original | null,
): S {
  const { claimIds } = assignClaimIds(kind, base, given)
  if (original === null) return { ...given, claimIds }
  const carried = carryClaimIds(kind, kind.schema.parse(original.snapshot), { ...given, claimIds })
  return { ...given, claimIds: carried.claimIds }
}
