import { fail, type Result, succeed } from '@/lib/core/result'
import { applyPlan } from '@/lib/corpus/apply-plan'
import type { AddressAction } from '@/lib/corpus/plan-addresses'
import { type Action, type ImportPlan, planImport } from '@/lib/corpus/plan-import'
import type { FileProblem } from '@/lib/corpus/corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'

export interface ImportInput {
  client: PrismaClient
  /** The corpus folder. */
  folder: string
  now: Date
  /** Told the plan before anything is written. */
  onPlan?: (plan: ImportPlan) => void
}

export type ImportCounts = Record<Action | AddressAction, number>

/**
 * Plan first, then apply, in one transaction. A second run does nothing; a conflict or a problem writes nothing; nothing
 * is ever deleted. Two imports at once wait for each other.
 */
export async function importCorpus({
  client,
  folder,
  now,
  onPlan,
}: ImportInput): Promise<Result<ImportCounts, FileProblem[]>> {
  const corpus = await readCorpus(folder)
  if (corpus.problems.length > 0) return fail(corpus.problems)
  return transact(client, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plainsight corpus'))`
    const plan = await planImport(tx, corpus)
    onPlan?.(plan)
    const applied = await applyPlan(tx, plan, corpus.withdrawn, now)
    return applied.ok ? succeed(countActions(plan)) : applied
  })
}

/** How many files, and how many addresses, each action takes. */
function countActions({ steps, addresses }: ImportPlan): ImportCounts {
  const counts: ImportCounts = {
    create: 0,
    update: 0,
    unchanged: 0,
    withdrawn: 0,
    adopt: 0,
    rename: 0,
    redirect: 0,
    merge: 0,
    tombstone: 0,
    kept: 0,
    conflict: 0,
  }
  for (const { action } of [...steps, ...addresses]) counts[action] += 1
  return counts
}
