import { recordEvent } from '@/lib/audit/record-event'
import { THE_SITE } from '@/lib/auth/actor'
import { findPerson } from '@/lib/auth/find-person'
import { BULK, type BulkInput, bulkInputSchema } from '@/lib/desk/bulk-input'
import { doBulkItem, listPending } from '@/lib/desk/bulk-item'
import { JobFailure, type JobKind } from '@/lib/jobs/job-kind'

/**
 * Goes on with an act on many entries whose server died before it was through: the request that asked for it does the
 * work itself while it lives (`run-bulk.ts`).
 */
export const bulkJob: JobKind<BulkInput> = {
  name: BULK,
  schema: bulkInputSchema,
  async run({ client, job, now, signal }, input) {
    for (const number of await listPending(client, job.id)) {
      // As they are now: somebody who was disabled meanwhile does nothing more.
      const actor = await findPerson(client, job.userId)
      if (actor === null) throw new JobFailure('Whoever asked for this may no longer do it.')
      signal.throwIfAborted()
      await doBulkItem(client, { jobId: job.id, number, actor, input }, now())
    }
    return null
  },

  async ended(tx, { id, userId }, now) {
    const count = (state: string) => tx.importRow.count({ where: { jobId: id, state } })
    const { input } = await tx.job.findUniqueOrThrow({ where: { id }, select: { input: true } })
    const [done, refused, left] = [await count('applied'), await count('refused'), await count('planned')]
    const detail = { job: id, what: bulkInputSchema.parse(input).act, done, refused, left }
    const actor = (await findPerson(tx, userId)) ?? THE_SITE
    await recordEvent(tx, { at: now, actor, act: 'bulk.carried-out', detail })
  },
}
