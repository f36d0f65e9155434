import type { ChangeAct } from '@/lib/changes/act'
import type { Database } from '@/lib/db/client'

export interface RecordedChange {
  at: Date
  act: ChangeAct
  entryId: string
  /** The revision published or withdrawn; a change of address has none. */
  revisionId?: string
  /** A code of lib/revisions/reasons.ts. */
  reason?: string | null
  /** What readers are told. */
  note?: string | undefined
}

/** Puts a change into the feed, in the transaction that makes it. Its number comes with COMMIT (trigger `change_numbered_at_commit`). */
export async function recordChange(tx: Database, change: RecordedChange): Promise<void> {
  await tx.change.create({
    data: {
      at: change.at,
      act: change.act,
      entryId: change.entryId,
      revisionId: change.revisionId ?? null,
      reason: change.reason ?? null,
      note: change.note ?? '',
    },
  })
}
