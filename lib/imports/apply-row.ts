import type { SignedIn } from '@/lib/auth/actor'
import { parseSnapshot } from '@/lib/canonical/parse-snapshot'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { kindNamed } from '@/lib/entries/registry'
import type { ImportInput } from '@/lib/imports/import-input'
import { problemWords } from '@/lib/imports/problem-words'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { saveDraftIn } from '@/lib/revisions/save-draft'
import { submitRevisionIn } from '@/lib/revisions/submit-revision'

export interface RowToApply {
  actor: SignedIn
  jobId: string
  number: number
  ends: NonNullable<ImportInput['ends']>
  /** What the history says of the change. */
  note: string
}

/**
 * Saves one planned row, and marks it, in one transaction: a row that was applied before is left alone, whoever asks
 * again. A refusal is written down with its reason and keeps nobody else from landing.
 */
export async function applyRow(client: PrismaClient, row: RowToApply, now: Date): Promise<void> {
  const done = await transact(client, (tx) => applyIn(tx, row, now))
  if (done.ok) return
  await client.importRow.updateMany({
    where: { jobId: row.jobId, number: row.number, state: 'planned' },
    data: { state: 'refused', message: done.failure },
  })
}

async function applyIn(
  tx: Database,
  { actor, jobId, number, ends, note }: RowToApply,
  now: Date,
): Promise<Result<null, string>> {
  const held = await tx.$executeRaw`
    SELECT 1 FROM import_row WHERE job_id = ${jobId}::uuid AND number = ${number} AND state = 'planned' FOR UPDATE`
  if (held === 0) return succeed(null)
  const row = await tx.importRow.findUniqueOrThrow({ where: { jobId_number: { jobId, number } } })
  const kind = kindNamed(row.kind as KindName)
  const parsed = parseSnapshot(kind, row.text)
  if (!parsed.ok) return fail(problemWords(kind.name, parsed.failure))
  const draft = await saveDraftIn(
    tx,
    {
      actor,
      kind: kind.name,
      slug: row.slug,
      locale: row.locale as Locale,
      baseId: row.baseId,
      snapshot: parsed.value,
      note,
    },
    now,
  )
  if (!draft.ok) return fail(failureWords(kind.name, draft.failure))
  const { revisionId } = draft.value
  const submitted = ends === 'submitted' ? await submitRevisionIn(tx, { actor, revisionId }, now) : null
  // A draft that lacks something for review is worth keeping: its author mends it at the desk.
  const kept =
    submitted === null || submitted.ok
      ? ''
      : `Kept as a draft, not submitted: ${failureWords(kind.name, submitted.failure)}`
  await tx.importRow.update({
    where: { jobId_number: { jobId, number } },
    data: { state: 'applied', message: kept },
  })
  return succeed(null)
}

function failureWords(kind: KindName, failure: RevisionFailure): string {
  switch (failure.type) {
    case 'invalid':
      return problemWords(kind, failure.problems)
    case 'refused':
      return failure.why
    case 'conflict':
      return `${failure.headAuthor ?? 'Somebody'} saved this entry after the plan was made. Nothing was overwritten.`
    case 'missing':
      return 'The entry is not as it was when the plan was made.'
  }
}
