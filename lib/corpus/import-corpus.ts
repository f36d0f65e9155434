import { fail, type Result, succeed } from '@/lib/core/result'
import { applyPlan } from '@/lib/corpus/apply-plan'
import { type Action, planImport, type Step } from '@/lib/corpus/plan-import'
import { readRenames } from '@/lib/corpus/renames-file'
import { type FileProblem, readCorpus } from '@/lib/corpus/read-corpus'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'

export interface ImportInput {
  client: PrismaClient
  /** The corpus folder. */
  folder: string
  now: Date
  /** Told the plan before anything is written. */
  onPlan?: (steps: Step[]) => void
}

export type ImportCounts = Record<Action, number>

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
  const { entries, problems } = await readCorpus(folder)
  if (problems.length > 0) return fail(problems)
  const renames = await readRenames(folder)
  if (!renames.ok) return renames
  return transact(client, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plainsight corpus'))`
    const steps = await planImport(tx, entries, renames.value)
    onPlan?.(steps)
    const applied = await applyPlan(tx, steps, { now, renames: renames.value })
    return applied.ok ? succeed(countActions(steps)) : applied
  })
}

/** How many files each action takes. */
export function countActions(steps: Step[]): ImportCounts {
  const counts: ImportCounts = { create: 0, update: 0, unchanged: 0, withdrawn: 0, adopt: 0, conflict: 0 }
  for (const step of steps) counts[step.action] += 1
  return counts
}
