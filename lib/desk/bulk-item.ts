import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { expireHere } from '@/lib/cache/expire-here'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { BulkInput } from '@/lib/desk/bulk-input'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { failureWords } from '@/lib/revisions/failure-words'
import { publishRevisionIn } from '@/lib/revisions/publish-revision'
import { submitRevisionIn } from '@/lib/revisions/submit-revision'
import { withdrawRevisionIn } from '@/lib/revisions/withdraw-revision'

/** What a row of the job knows of an entry beside its name: the version that was public as it was ticked, or empty. */
export const bulkDetailSchema = z.object({ publishedId: z.string() })

/** Rows that are still to be done, in the order in which they were ticked. */
export async function listPending(client: Database, jobId: string): Promise<number[]> {
  const rows = await client.importRow.findMany({
    where: { jobId, state: 'planned' },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  return rows.map(({ number }) => number)
}

/**
 * Does the act to one entry and writes down that it is done, in one transaction: whoever comes to a row again, after a
 * server died or beside another, finds it done. A refusal is written down with its reason, and one by a permission in the audit log.
 */
export async function doBulkItem(
  client: PrismaClient,
  { jobId, number, actor, input }: { jobId: string; number: number; actor: SignedIn; input: BulkInput },
  now: Date,
): Promise<void> {
  const done = await transact(client, async (tx): Promise<Result<string[], RevisionFailure>> => {
    const held = await tx.$executeRaw`
      SELECT 1 FROM import_row WHERE job_id = ${jobId}::uuid AND number = ${number} AND state = 'planned' FOR UPDATE`
    if (held === 0) return succeed([])
    const where = { jobId_number: { jobId, number } }
    const { baseId, detail } = await tx.importRow.findUniqueOrThrow({ where })
    const ids = { revisionId: baseId ?? '', publishedId: bulkDetailSchema.parse(detail).publishedId }
    const result = await doAct(tx, actor, input, ids, now)
    if (result.ok) await tx.importRow.update({ where, data: { state: 'applied' } })
    return result
  })
  if (done.ok) return expireHere(done.value)
  const why = failureWords(done.failure)
  await client.$transaction(async (tx) => {
    const { count } = await tx.importRow.updateMany({
      where: { jobId, number, state: 'planned' },
      data: { state: 'refused', message: why },
    })
    if (count === 0 || done.failure.type !== 'refused') return
    const { baseId } = await tx.importRow.findUniqueOrThrow({ where: { jobId_number: { jobId, number } } })
    const revision =
      baseId === null
        ? null
        : await tx.revision.findUnique({ where: { id: baseId }, select: { id: true, entryId: true } })
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'act.refused',
      ...(revision !== null && { revisionId: revision.id, entryId: revision.entryId }),
      detail: { what: input.act, job: jobId, why },
    })
  })
}

/** Answers the tags of documents that must be drawn again. */
async function doAct(
  tx: Database,
  actor: SignedIn,
  { act, note: typed, reason, singleEditor }: BulkInput,
  { revisionId, publishedId }: { revisionId: string; publishedId: string },
  now: Date,
): Promise<Result<string[], RevisionFailure>> {
  const note = typed.trim()
  switch (act) {
    case 'submit': {
      const submitted = await submitRevisionIn(tx, { actor, revisionId, note }, now)
      return submitted.ok ? succeed([]) : submitted
    }
    case 'approve': {
      const published = await publishRevisionIn(tx, { actor, revisionId, reason, note, singleEditor }, now)
      return published.ok ? succeed(published.value.tags) : published
    }
    case 'withdraw': {
      if (publishedId === '') return fail({ type: 'refused', why: 'Nothing of it is public.' })
      const withdrawn = await withdrawRevisionIn(tx, { actor, revisionId: publishedId, reason: typed }, now)
      return withdrawn.ok ? succeed(withdrawn.value.tags) : withdrawn
    }
  }
}
