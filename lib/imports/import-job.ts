import { recordEvent } from '@/lib/audit/record-event'
import { type SignedIn, THE_SITE } from '@/lib/auth/actor'
import { findPerson } from '@/lib/auth/find-person'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { applyRow } from '@/lib/imports/apply-row'
import { IMPORT_JOB, importInputSchema, type ImportInput } from '@/lib/imports/import-input'
import { skipRest } from '@/lib/imports/skip-rest'
import { JobFailure, type JobKind } from '@/lib/jobs/job-kind'

/** After so many rows it says how far it is, and asks again whether it may. */
const SAY_EVERY = 10

/**
 * Carries a confirmed plan out, row by row. Each row stands or falls alone, and is written down as done in its own
 * transaction: a server that takes the job up goes on where the last one was cut off.
 */
export const importJob: JobKind<ImportInput> = {
  name: IMPORT_JOB,
  schema: importInputSchema,
  async run({ client, job, now, progress, isCancelled, signal }, { ends = 'draft', name }) {
    const jobId = job.id
    const rows = await client.importRow.findMany({
      where: { jobId, state: 'planned' },
      orderBy: { number: 'asc' },
      select: { number: true },
    })
    const before = (await countEnds(client, jobId)).applied
    const total = before + rows.length
    const note = `Imported from ${name}.`
    let actor = await whoMay(client, job.userId)
    let done = before
    for (const [index, { number }] of rows.entries()) {
      if (index % SAY_EVERY === 0) {
        await progress(done, total)
        actor = await whoMay(client, job.userId) // somebody who was disabled meanwhile imports nothing more
      }
      if (isCancelled() || signal.aborted) break
      await applyRow(client, { actor, jobId, number, ends, note }, now())
      done += 1
    }
    if (signal.aborted && !isCancelled()) throw new Error('The server stops.')
    await progress(done, total)
    return countEnds(client, jobId)
  },

  // One that was broken off is not finished: whoever asked for it can go on with what is left.
  async ended(tx, { id, userId, state }, now) {
    if (state === 'failed') return
    if (state === 'cancelled') await skipRest(tx, id)
    const actor = (await findPerson(tx, userId)) ?? THE_SITE
    const detail = { import: id, ...(await countEnds(tx, id)) }
    await recordEvent(tx, { at: now, actor, act: 'import.finished', detail })
  },
}

async function countEnds(client: Database, jobId: string): Promise<{ applied: number; refused: number }> {
  return {
    applied: await client.importRow.count({ where: { jobId, state: 'applied' } }),
    refused: await client.importRow.count({ where: { jobId, state: 'refused' } }),
  }
}

async function whoMay(client: Database, userId: string | null): Promise<SignedIn> {
  const person = await findPerson(client, userId)
  if (person === null || !may(person, 'importEntries'))
    throw new JobFailure('Whoever confirmed this import may no longer import entries.')
  return person
}
