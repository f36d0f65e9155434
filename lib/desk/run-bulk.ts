import type { SignedIn } from '@/lib/auth/actor'
import type { Database, PrismaClient } from '@/lib/db/client'
import { BULK, type BulkInput } from '@/lib/desk/bulk-input'
import { doBulkItem, listPending } from '@/lib/desk/bulk-item'
import { bulkJob } from '@/lib/desk/bulk-job'
import { titlesOf } from '@/lib/desk/titles-of'
import { endJob } from '@/lib/jobs/hold-job'

export interface BulkToRun extends BulkInput {
  actor: SignedIn
  /** The newest revision of each entry, and the version that was public as they read it (empty when none was). */
  items: readonly { revisionId: string; publishedId: string }[]
}

/**
 * Does one act to many entries, each by the verb and in a transaction of its own, so that one that is refused keeps none
 * of the others back. Keeps with each what became of it; answers the id under which that is read. It is a job that this
 * request has taken: should the server die in the middle, another one goes on (`bulk-job.ts`).
 */
export async function runBulk(
  client: PrismaClient,
  { actor, items, ...input }: BulkToRun,
  now: Date,
): Promise<string> {
  const job = await beginBulk(client, { actor, items, ...input }, now)
  for (const number of await listPending(client, job.id))
    await doBulkItem(client, { jobId: job.id, number, actor, input }, now)
  await endJob(client, job, { end: { state: 'done', result: null }, kind: bulkJob }, now)
  return job.id
}

/** Writes down what is to be done, as a job in its first attempt. */
export async function beginBulk(client: PrismaClient, { actor, items, ...asked }: BulkToRun, now: Date) {
  const { reason, ...input } = asked
  const rows = await listRows(client, items)
  const { id } = await client.job.create({
    data: {
      name: BULK,
      state: 'running',
      input: { ...input, ...(reason && { reason }) },
      createdAt: now,
      runAt: now,
      startedAt: now,
      beatAt: now,
      attempts: 1,
      userId: actor.id,
      rows: { create: rows.map((row) => ({ ...row, action: input.act })) },
    },
    select: { id: true },
  })
  return { id, name: BULK, input: asked, userId: actor.id, attempts: 1 }
}

async function listRows(client: Database, items: BulkToRun['items']) {
  const revisions = await client.revision.findMany({
    where: { id: { in: items.map((item) => item.revisionId) } },
    select: { id: true, entry: { select: { kind: true, slug: true } } },
  })
  const titles = await titlesOf(
    client,
    items.map((item) => item.revisionId),
  )
  return items.map(({ revisionId, publishedId }, index) => {
    const found = revisions.find(({ id }) => id === revisionId)
    const slug = found?.entry.slug ?? ''
    return {
      number: index + 1,
      place: '',
      kind: found?.entry.kind ?? '',
      slug,
      title: (titles.get(revisionId) ?? slug) || revisionId,
      baseId: revisionId,
      detail: { publishedId },
      ...(found === undefined && { state: 'refused', message: 'It is gone.' }),
    }
  })
}
