import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { type SavedDraft, saveDraftIn } from '@/lib/revisions/save-draft'

export interface RevertInput {
  actor: SignedIn
  /** The version whose text is wanted back. */
  revisionId: string
  /** The newest revision that the actor saw; a newer one since is a conflict. */
  baseId: string
}

/**
 * Puts a draft with the text of a version on top of the newest revision, byte for byte and with the claim ids that it had,
 * so that what cites its claims finds them. Versions stay as they are; readers see the draft once it is reviewed.
 */
export async function revertTo(
  client: PrismaClient,
  { actor, revisionId, baseId }: RevertInput,
  now: Date,
): Promise<Result<SavedDraft, RevisionFailure>> {
  return transact(client, async (tx) => {
    const wanted = await tx.revision.findUnique({ where: { id: revisionId }, include: { entry: true } })
    if (wanted === null || wanted.version === null) return fail<RevisionFailure>({ type: 'missing' })
    const { entry, snapshot, version } = wanted
    const saved = await saveDraftIn(
      tx,
      {
        actor,
        kind: entry.kind as KindName,
        slug: entry.slug,
        locale: wanted.locale as Locale,
        baseId,
        snapshot,
        note: `Reverts to version ${version}.`,
        keepsClaimIds: true,
      },
      now,
    )
    if (!saved.ok) return saved
    if (saved.value.isUnchanged)
      return fail<RevisionFailure>({ type: 'refused', why: `The newest text is that of version ${version}.` })
    const { entryId } = saved.value
    const detail = { version }
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'revision.reverted',
      entryId,
      revisionId: saved.value.revisionId,
      detail,
    })
    return succeed(saved.value)
  })
}
