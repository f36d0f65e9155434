import { THE_SITE } from '@/lib/auth/actor'
import { type Ref, refText } from '@/lib/core/ref'
import { fail, type Result, succeed } from '@/lib/core/result'
import { applyAddresses, applyMergers, applyRenames } from '@/lib/corpus/apply-addresses'
import type { ImportPlan, Step } from '@/lib/corpus/plan-import'
import type { FileProblem, Withdrawn } from '@/lib/corpus/corpus'
import type { Database } from '@/lib/db/client'
import { publishRevisionIn } from '@/lib/revisions/publish-revision'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { saveDraftIn } from '@/lib/revisions/save-draft'
import { submitRevisionIn } from '@/lib/revisions/submit-revision'

const CORPUS_NOTE = 'From the corpus.'

/**
 * Carries a plan out inside the caller's transaction, through the same verbs as the desk. Any problem undoes all of it;
 * a plan with a conflict writes nothing.
 */
export async function applyPlan(
  tx: Database,
  { steps, addresses }: ImportPlan,
  withdrawn: readonly Withdrawn[],
  now: Date,
): Promise<Result<{ written: number }, FileProblem[]>> {
  const conflicts = [
    ...addresses.filter(({ action }) => action === 'conflict'),
    ...steps
      .filter(({ action }) => action === 'conflict')
      .map(({ entry, why }) => ({ file: entry.path, path: '', why })),
  ]
  if (conflicts.length > 0)
    return fail(conflicts.map(({ file, path, why }) => ({ file, path, message: `Conflict: ${why}.` })))
  await applyRenames(tx, addresses, now)
  // Entries lean on each other in both directions, so all of them exist before the first is published.
  await tx.entry.createMany({
    data: steps.map(({ entry }) => ({ id: entry.snapshot.id, kind: entry.kind, slug: entry.slug })),
    skipDuplicates: true,
  })
  await applyAddresses(tx, addresses, withdrawn, now)
  const shown = steps.filter((step) => step.action !== 'withdrawn')
  // A text keeps pointing at what was withdrawn after it was published.
  const gone = await tx.entry.findMany({ where: { id: { in: withdrawn.map(({ id }) => id) } } })
  const alsoPublished = new Set([...shown.map(({ entry }) => entry as Ref), ...(gone as Ref[])].map(refText))
  let written = 0
  for (const step of shown) {
    if (step.action === 'unchanged') continue
    if (step.action !== 'adopt') {
      const result = await publishStep(tx, step, alsoPublished, now)
      if (!result.ok) return fail(problemsOf(step, result.failure))
      written += 1
    }
    const { entry } = step
    await tx.edition.update({
      where: { entryId_locale: { entryId: entry.snapshot.id, locale: entry.locale } },
      data: { corpusSha256: entry.sha256 },
    })
  }
  const merged = await applyMergers(tx, addresses, now)
  return merged.ok ? succeed({ written }) : merged
}

async function publishStep(
  tx: Database,
  { entry, headId }: Step,
  alsoPublished: ReadonlySet<string>,
  now: Date,
) {
  const { kind, slug, locale, snapshot } = entry
  const draft = await saveDraftIn(
    tx,
    { actor: THE_SITE, kind, slug, locale, baseId: headId, snapshot, note: CORPUS_NOTE },
    now,
  )
  if (!draft.ok) return draft
  const { revisionId } = draft.value
  const submitted = await submitRevisionIn(tx, { actor: THE_SITE, revisionId, alsoPublished }, now)
  if (!submitted.ok) return submitted
  return publishRevisionIn(tx, { actor: THE_SITE, revisionId, reason: 'clarification', alsoPublished }, now)
}

function problemsOf({ entry }: Step, failure: RevisionFailure): FileProblem[] {
  if (failure.type === 'invalid') return failure.problems.map((problem) => ({ ...problem, file: entry.path }))
  const message = failure.type === 'refused' ? failure.why : `Could not be imported: ${failure.type}.`
  return [{ file: entry.path, path: '', message }]
}
