import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { isKindName } from '@/lib/core/kind-name'
import type { Result } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { BULK, type BulkAct, type BulkItem } from '@/lib/desk/bulk-result'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { failureWords } from '@/lib/revisions/failure-words'
import { publishRevision } from '@/lib/revisions/publish-revision'
import type { Reason } from '@/lib/revisions/reasons'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

export interface BulkInput {
  actor: SignedIn
  act: BulkAct
  /** The newest revision of each entry, and the version that was public as they read it (empty when none was). */
  items: readonly { revisionId: string; publishedId: string }[]
  note: string
  reason?: Reason | undefined
  singleEditor: boolean
}

/**
 * Does one act to many entries, each by the verb and in the transaction that it would have alone, so that one that is refused
 * keeps none of the others back. Keeps after each what became of it; answers the id under which that is read.
 */
export async function runBulk(client: PrismaClient, input: BulkInput, now: Date): Promise<string> {
  const { actor, act } = input
  const items = await listItems(client, input)
  const { id } = await client.job.create({
    data: {
      name: BULK,
      state: 'running',
      input: { act },
      result: { items: [...items] },
      createdAt: now,
      runAt: now,
      startedAt: now,
      userId: actor.id,
    },
    select: { id: true },
  })
  for (const [index, item] of items.entries()) {
    const publishedId = input.items[index]?.publishedId ?? ''
    const result = item.kind === null ? null : await doOne(client, input, { ...item, publishedId }, now)
    item.outcome = result?.ok === true ? 'done' : 'refused'
    item.why = result === null ? 'It is gone.' : result.ok ? '' : failureWords(result.failure)
    await client.job.update({ where: { id }, data: { result: { items: [...items] } } })
  }
  await client.$transaction(async (tx) => {
    const done = items.filter(({ outcome }) => outcome === 'done').length
    await tx.job.update({ where: { id }, data: { state: 'done', finishedAt: now } })
    const detail = { job: id, what: act, done, refused: items.length - done }
    await recordEvent(tx, { at: now, actor, act: 'bulk.carried-out', detail })
  })
  return id
}

async function doOne(
  client: PrismaClient,
  { actor, act, note, reason, singleEditor }: BulkInput,
  { revisionId, publishedId }: { revisionId: string; publishedId: string },
  now: Date,
): Promise<Result<unknown, RevisionFailure>> {
  switch (act) {
    case 'submit':
      return submitRevision(client, { actor, revisionId, note: note.trim() }, now)
    case 'approve':
      return publishRevision(client, { actor, revisionId, reason, note: note.trim(), singleEditor }, now)
    case 'withdraw':
      return publishedId === ''
        ? { ok: false, failure: { type: 'refused', why: 'Nothing of it is public.' } }
        : withdrawRevision(client, { actor, revisionId: publishedId, reason: note }, now)
  }
}

async function listItems(client: PrismaClient, { items }: BulkInput): Promise<BulkItem[]> {
  const rows = await client.revision.findMany({
    where: { id: { in: items.map((item) => item.revisionId) } },
    select: { id: true, snapshot: true, entry: { select: { kind: true, slug: true } } },
  })
  return items.map(({ revisionId }) => {
    const row = rows.find(({ id }) => id === revisionId)
    const kind = row?.entry.kind ?? ''
    const title = (row?.snapshot as { title?: unknown } | undefined)?.title
    return {
      revisionId,
      kind: isKindName(kind) ? kind : null,
      slug: row?.entry.slug ?? '',
      title: typeof title === 'string' ? title : (row?.entry.slug ?? revisionId),
      outcome: 'pending',
      why: '',
    }
  })
}
