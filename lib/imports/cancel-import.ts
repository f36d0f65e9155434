import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { IMPORT_JOB } from '@/lib/imports/import-input'
import { skipRest } from '@/lib/imports/skip-rest'
import { cancelJob } from '@/lib/jobs/cancel-job'

/** Throws a plan away, or stops an import where it is: what landed stays, the rest is left out. */
export async function cancelImport(
  client: PrismaClient,
  { actor, id }: { actor: SignedIn; id: string },
  now: Date,
): Promise<Result<null, string>> {
  if (!may(actor, 'importEntries')) return fail('Only editors may import entries.')
  return transact(client, async (tx) => {
    const unstarted = await tx.job.updateMany({
      where: { id, name: IMPORT_JOB, state: { in: ['planned', 'failed'] } },
      data: { state: 'cancelled', cancelAskedAt: now, finishedAt: now },
    })
    const isOurs = (await tx.job.count({ where: { id, name: IMPORT_JOB } })) > 0
    const stopped = unstarted.count > 0 || (isOurs && (await cancelJob(tx, id, now)))
    if (!stopped) return fail('There is nothing to stop: it is over.')
    const { state } = await tx.job.findUniqueOrThrow({ where: { id }, select: { state: true } })
    if (state === 'cancelled') await skipRest(tx, id) // one that runs does so itself, after its last row
    await recordEvent(tx, { at: now, actor, act: 'import.cancelled', detail: { import: id } })
    return succeed(null)
  })
}
