import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { chooseRecords, type RecordChoice } from '@/lib/imports/bibliography/choose-records'
import { IMPORT_JOB, importInputSchema, type ImportInput } from '@/lib/imports/import-input'

export interface ImportToStart {
  actor: SignedIn
  id: string
  ends: NonNullable<ImportInput['ends']>
  /** Of a bibliography: what was chosen for each record, by its number. */
  choices?: ReadonlyMap<number, RecordChoice>
}

/** Confirms a plan: from now on any server may carry it out. One that failed half-way is taken up again. */
export async function startImport(
  client: PrismaClient,
  { actor, id, ends, choices }: ImportToStart,
  now: Date,
): Promise<Result<null, string>> {
  if (!may(actor, 'importEntries')) return fail('Only editors may import entries.')
  return transact(client, async (tx) => {
    const job = await tx.job.findFirst({ where: { id, name: IMPORT_JOB } })
    if (job === null) return fail('There is no such import.')
    const isFirst = job.state === 'planned'
    if (choices !== undefined && isFirst) await chooseRecords(tx, id, choices)
    const open = await tx.importRow.count({ where: { jobId: id, state: 'planned' } })
    if (open === 0) return fail('Nothing in it is left to be imported.')
    const input = importInputSchema.parse(job.input)
    const started = await tx.job.updateMany({
      where: { id, state: { in: ['planned', 'failed'] } },
      data: {
        state: 'waiting',
        input: { ...input, ends: input.ends ?? ends },
        // Whose drafts they become is who confirms.
        userId: actor.id,
        runAt: now,
        attempts: 0,
        finishedAt: null,
        cancelAskedAt: null,
      },
    })
    if (started.count === 0) return fail('It was started already, or was cancelled.')
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'import.started',
      detail: { import: id, rows: open, ends: input.ends ?? ends },
    })
    return succeed(null)
  })
}
