import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { IMPORT_JOB, type ImportToKeep } from '@/lib/imports/import-input'
import type { PlannedRow, RowAction } from '@/lib/imports/planned-row'

/** What becomes of a row that nothing is to be done for. */
const ENDS_AS: Record<RowAction, string> = {
  create: 'planned',
  update: 'planned',
  known: 'skipped',
  unchanged: 'skipped',
  conflict: 'refused',
  invalid: 'refused',
}

export interface PlanToKeep {
  actor: SignedIn
  input: ImportToKeep
  rows: readonly PlannedRow[]
  /** The table as it was handed in, so that its bad rows can be given back. */
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> }
}

/** Keeps a plan until somebody confirms it; answers its id. Nothing of it is done by then. */
export async function keepPlan(
  client: PrismaClient,
  { actor, input, rows, file }: PlanToKeep,
  now: Date,
): Promise<string> {
  const kept = await transact<string, never>(client, async (tx) => {
    const { id } = await tx.job.create({
      data: {
        name: IMPORT_JOB,
        state: 'planned',
        input,
        userId: actor.id,
        createdAt: now,
        runAt: now,
        ...(file && { file: { create: file } }),
      },
      select: { id: true },
    })
    await tx.importRow.createMany({
      data: rows.map((row, index) => ({ ...row, jobId: id, number: index + 1, state: ENDS_AS[row.action] })),
    })
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'import.planned',
      detail: { import: id, file: input.name, rows: rows.length },
    })
    return succeed(id)
  })
  if (!kept.ok) throw new Error('a plan is always kept')
  return kept.value
}
