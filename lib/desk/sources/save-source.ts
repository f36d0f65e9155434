import type { SignedIn } from '@/lib/auth/actor'
import { type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { type DraftInput, type SavedDraft, saveDraftIn } from '@/lib/revisions/save-draft'
import { keepAnswer } from '@/lib/sources/read-address'

/** `saveDraft` of a source: with it, what its author read from its address becomes its first capture. */
export async function saveSource(
  client: PrismaClient,
  input: DraftInput & { actor: SignedIn; snapshot: SourceSnapshot },
  now: Date,
): Promise<Result<SavedDraft & { isCaptured: boolean }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const saved = await saveDraftIn(tx, input, now)
    if (!saved.ok) return saved
    const source = { sourceId: saved.value.entryId, url: input.snapshot.csl.URL }
    const isCaptured = await keepAnswer(tx, input.actor, source, now)
    return succeed({ ...saved.value, isCaptured })
  })
}
